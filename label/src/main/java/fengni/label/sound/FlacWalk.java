package fengni.label.sound;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes through the metadata blocks of a FLAC file, to its first frame. */
final class FlacWalk {
    private static final int STREAMINFO_BYTES = 34;
    /** The number of samples, 36 bits from here on, is 0 if it was not known. */
    private static final int SAMPLES = 13;

    private final Medium file;
    private final List<FlacBlock> blocks = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private Optional<VorbisComments> comments = Optional.empty();

    private FlacWalk(Medium file) {
        this.file = file;
    }

    static Flac walk(Medium file) {
        var walk = new FlacWalk(file);
        try {
            walk.sound(walk.blocks());
        } catch (Broken broken) {
            walk.faults.add(broken.finding());
        }
        return new Flac(List.copyOf(walk.blocks), walk.comments, List.copyOf(walk.faults));
    }

    /** Returns the offset after the last block. */
    private long blocks() throws Broken {
        if (!file.startsWith(0, "fLaC")) {
            throw new Broken(CarrierCode.BROKEN_PART, 0, "fLaC");
        }
        long at = 4;
        while (true) {
            var block = block(at);
            if (blocks.size() >= Limits.PARTS) {
                throw new Broken(CarrierCode.TOO_MANY_PARTS, at, Limits.PARTS);
            }
            blocks.add(block);
            at = block.end();
            if (block.is(FlacBlock.COMMENTS)) {
                comments = Optional.of(VorbisComments.of(file.between(block.body(), block.end()), block.body()));
            }
            if (block.last()) {
                return at;
            }
        }
    }

    private FlacBlock block(long at) throws Broken {
        if (!file.has(at, FlacBlock.HEAD)) {
            throw new Broken(CarrierCode.TRUNCATED, file.length());
        }
        long head = file.u32(at);
        int type = (int) (head >> 24) & FlacBlock.INVALID;
        long length = head & FlacBlock.MOST_BYTES;
        var block = new FlacBlock(type, head >> 31 != 0, at, at + FlacBlock.HEAD + length);
        if (block.end() > file.length()) {
            throw new Broken(CarrierCode.TRUNCATED, at);
        }
        boolean first = blocks.isEmpty();
        boolean lawful = type != FlacBlock.INVALID
                && first == block.is(FlacBlock.STREAMINFO)
                && (!first || length == STREAMINFO_BYTES)
                && !(block.is(FlacBlock.COMMENTS) && comments.isPresent());
        if (!lawful) {
            throw new Broken(CarrierCode.BROKEN_PART, at, "block " + type);
        }
        return block;
    }

    /** A frame begins with fourteen bits of its own (RFC 9639, 9.1); a sound without samples has none. */
    private void sound(long at) throws Broken {
        if (at == file.length()) {
            if (samples() != 0) {
                throw new Broken(CarrierCode.TRUNCATED, at);
            }
        } else if (!file.has(at, 2) || (file.u16(at) & 0xfffe) != 0xfff8) {
            throw new Broken(SoundCode.NO_SOUND, at, "FLAC");
        }
    }

    private long samples() {
        var info = blocks.getFirst();
        return (file.u8(info.body() + SAMPLES) & 0x0fL) << 32 | file.u32(info.body() + SAMPLES + 1);
    }
}
