package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.file.Splice;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Another text in an ID3v2 tag, paid for from its padding where that is enough, so that no frame of sound moves.
 *
 * @param frame the new text as a frame
 * @param from where it stands in the body, in place of the bytes up to {@code to}
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
record Id3Edit(Id3Tag tag, byte[] frame, long from, long to) {
    private static final int FLAG_UNSYNCHRONISED = 0x02;
    private static final int RESTRICTED = 0x10;

    /** A new tag in the version that most programs read. */
    static Edited fresh(String json) {
        var frame = frame(3, 0, json);
        var tag = ByteBuffer.allocate(Id3Tag.HEAD + frame.length)
                .put(new byte[] {'I', 'D', '3', 3, 0, 0})
                .putInt(Id3Tag.asSynchsafe(frame.length))
                .put(frame);
        return Edited.Change.of(Splice.insert(0, tag.array()));
    }

    /** Puts the text into a tag, or says why it cannot be. */
    static Edited with(Id3Tag tag, String json) {
        var content = new Id3Content();
        var old = tag.frames().all().stream()
                .filter(frame -> isLabel(tag, frame, content))
                .findFirst();
        var against = against(tag, old);
        if (against.isPresent()) {
            return new Edited.Not(List.of(against.get()));
        }
        var frame = frame(tag.version(), tag.has(Id3Tag.UNSYNCHRONISED) ? FLAG_UNSYNCHRONISED : 0, json);
        long place = place(tag);
        long from = old.map(Id3Frame::start).orElse(place);
        long to = old.map(Id3Frame::end).orElse(place);
        return new Id3Edit(tag, frame, from, to).change();
    }

    /** Some programs count the length of an unsynchronised frame wrongly, and lose whatever stands behind it. */
    private static long place(Id3Tag tag) {
        return tag.isWholeUnsynchronised() ? tag.extended() : tag.frames().end();
    }

    private static Optional<Finding> against(Id3Tag tag, Optional<Id3Frame> old) {
        var where = String.valueOf(tag.start());
        if (tag.version() == 2) {
            return Optional.of(Finding.of(SoundCode.ID3_VERSION, where, "2.2"));
        }
        if (tag.frames().plainSizes()) {
            return Optional.of(Finding.of(CarrierCode.NO_ROOM, where, "ID3v2.4, sizes as in ID3v2.3"));
        }
        if (tag.version() == 4 && tag.extended() > 0 && (tag.body().u8(5) & RESTRICTED) != 0) {
            return Optional.of(Finding.of(CarrierCode.NO_ROOM, where, "ID3v2.4, restrictions"));
        }
        return old.filter(frame -> !Id3Content.isPlain(tag, frame))
                .map(frame -> Finding.of(SoundCode.FRAME_SEALED, where, frame.id()));
    }

    private Edited change() {
        long more = frame.length - (to - from);
        // a footer forbids padding (ID3v2.4, 3.1)
        boolean fits = !tag.has(Id3Tag.FOOTER) && tag.frames().padded() && more <= tag.padding();
        boolean rewritten = tag.isWholeUnsynchronised() || tag.extended() > 0;
        if (rewritten && tag.body().length() > Id3Walk.MOST_HELD) {
            return Edited.not(
                    CarrierCode.NO_ROOM,
                    String.valueOf(tag.start()),
                    "ID3 " + tag.body().length());
        }
        long padding = fits ? tag.padding() - more : tag.padding();
        var splices = rewritten ? new Id3Rewrite(this, padding, fits).splices() : inPlace(padding);
        long grown = splices.stream()
                .mapToLong(splice -> splice.piece().length - (splice.to() - splice.from()))
                .sum();
        long size = tag.end() - tag.start() - Id3Tag.HEAD - (tag.has(Id3Tag.FOOTER) ? Id3Tag.HEAD : 0) + grown;
        return sized(splices, size, grown);
    }

    private Edited sized(List<Splice> splices, long size, long grown) {
        var where = String.valueOf(tag.start());
        if (size > Id3Tag.MOST_BYTES) {
            return Edited.not(CarrierCode.NO_ROOM, where, "2^28");
        }
        // an index of the sound counts from the beginning of the file (ID3v2.4, 4.30)
        boolean indexed =
                tag.frames().all().stream().anyMatch(other -> other.id().equals("ASPI"));
        if (grown != 0 && indexed) {
            return Edited.not(CarrierCode.OFFSETS, where);
        }
        var all = new ArrayList<>(splices);
        var told = ByteBuffer.allocate(4).putInt(Id3Tag.asSynchsafe(size)).array();
        all.add(new Splice(tag.start() + 6, tag.start() + Id3Tag.HEAD, told));
        if (tag.has(Id3Tag.FOOTER) && tag.version() == 4) {
            all.add(new Splice(tag.end() - 4, tag.end(), told));
        }
        return new Edited.Change(all, List.of());
    }

    private List<Splice> inPlace(long padding) {
        long body = tag.start() + Id3Tag.HEAD;
        long framesEnd = body + tag.frames().end();
        int zeros = (int) Math.max(0, padding - tag.padding());
        long gone = Math.max(0, tag.padding() - padding);
        return List.of(
                new Splice(body + from, body + to, frame), new Splice(framesEnd, framesEnd + gone, new byte[zeros]));
    }

    private static boolean isLabel(Id3Tag tag, Id3Frame frame, Id3Content content) {
        if (!frame.isText()) {
            return false;
        }
        try {
            return content.of(tag, frame)
                    .filter(text -> Id3Text.of(text).description().equals(Id3Texts.LABEL))
                    .isPresent();
        } catch (Broken tooLarge) {
            return false;
        }
    }

    /** Latin-1, which every program reads; the label has nothing else. */
    private static byte[] frame(int version, int flags, String json) {
        var text = ("\0" + Id3Texts.LABEL + "\0" + json).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(Id3Tag.HEAD + text.length)
                .put(new byte[] {'T', 'X', 'X', 'X'})
                .putInt(version == 4 ? Id3Tag.asSynchsafe(text.length) : text.length)
                .putShort((short) (version == 4 ? flags : 0))
                .put(text)
                .array();
    }
}
