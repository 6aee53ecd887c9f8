package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Takes off what a frame's content is wrapped in; all frames of a file together unpack to {@link Limits#UNPACKED_BYTES}. */
final class Id3Content {
    /** The second byte of the flags of ID3v2.3: packed, encrypted, one of a group. */
    private static final int[] OLD = {0x80, 0x40, 0x20};

    private static final int GROUPED = 0x40;
    private static final int PACKED = 0x08;
    private static final int ENCRYPTED = 0x04;
    private static final int UNSYNCHRONISED = 0x02;
    private static final int LENGTH_TOLD = 0x01;

    private static final int PIECE = 1 << 13;
    /** What it costs to begin, however little comes of it. */
    private static final int LEAST = 1 << 10;

    private long unpacked;

    long unpacked() {
        return unpacked;
    }

    /** Returns true if the content follows the head as it is. */
    static boolean isPlain(Id3Tag tag, Id3Frame frame) {
        int plain = tag.version() == 4 ? UNSYNCHRONISED : 0;
        return (frame.flags() & ~plain) == 0;
    }

    /**
     * Returns the content, as far as it is searched; empty if nobody can read it.
     *
     * @throws Broken if there would be too much of it
     */
    Optional<Slice> of(Id3Tag tag, Id3Frame frame) throws Broken {
        var stored = tag.body().between(frame.body(), Math.min(frame.end(), frame.body() + Survey.SEARCHED));
        return switch (tag.version()) {
            case 2 -> Optional.of(stored);
            case 3 -> old(stored, frame);
            default -> recent(stored, frame, tag.has(Id3Tag.UNSYNCHRONISED));
        };
    }

    private Optional<Slice> old(Slice stored, Id3Frame frame) throws Broken {
        boolean packed = (frame.flags() & OLD[0]) != 0;
        boolean encrypted = (frame.flags() & OLD[1]) != 0;
        int before = (packed ? 4 : 0) + ((frame.flags() & OLD[2]) != 0 ? 1 : 0);
        if (encrypted || stored.length() < before) {
            return Optional.empty();
        }
        return packed ? unpack(stored.from(before), frame) : Optional.of(stored.from(before));
    }

    private Optional<Slice> recent(Slice stored, Id3Frame frame, boolean all) throws Broken {
        int flags = frame.flags();
        int before = ((flags & GROUPED) != 0 ? 1 : 0) + ((flags & LENGTH_TOLD) != 0 ? 4 : 0);
        if ((flags & ENCRYPTED) != 0 || stored.length() < before) {
            return Optional.empty();
        }
        var content = stored.from(before);
        if (all || (flags & UNSYNCHRONISED) != 0) {
            content = Slice.of(Unsynchronisation.off(content));
        }
        return (flags & PACKED) != 0 ? unpack(content, frame) : Optional.of(content);
    }

    private Optional<Slice> unpack(Slice packed, Id3Frame frame) throws Broken {
        var text = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        var inflater = new Inflater();
        try {
            inflater.setInput(packed.file(), packed.start(), packed.length());
            int count = PIECE;
            while (count > 0 && text.size() < Survey.SEARCHED) {
                demandRoom(frame, inflater.getBytesWritten());
                count = inflater.inflate(piece);
                text.write(piece, 0, count);
            }
            return Optional.of(Slice.of(text.toByteArray()));
        } catch (DataFormatException broken) {
            return Optional.empty();
        } finally {
            // what cannot be unpacked to its end has cost as much
            unpacked += Math.max(LEAST, inflater.getBytesWritten());
            inflater.end();
        }
    }

    private void demandRoom(Id3Frame frame, long more) throws Broken {
        if (unpacked + more > Limits.UNPACKED_BYTES) {
            throw new Broken(CarrierCode.UNPACKED_TOO_LARGE, frame.start(), Limits.UNPACKED_BYTES);
        }
    }
}
