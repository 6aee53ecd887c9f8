package fengni.label.cue;

import fengni.label.CarrierCode;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A FLAC file up to its first frame (RFC 9639, 6 to 8).
 *
 * @param blocks the metadata blocks; the first holds the facts
 * @param start offset of the first frame
 */
record FlacFile(Medium medium, FlacInfo info, List<Block> blocks, long start) {
    static final int APPLICATION = 2;
    static final int SEEK_TABLE = 3;
    static final int CUE_SHEET = 5;

    private static final int LEAST_DEPTH = 4;

    FlacFile {
        blocks = List.copyOf(blocks);
    }

    /** A metadata block: its body. */
    record Block(int kind, long body, int length) {}

    /** What was found: a file whose frames can be looked for, or an error. */
    record Walked(Optional<FlacFile> file, List<Finding> faults) {
        private static Walked not(Finding.Code code, long at, Object... params) {
            return new Walked(Optional.empty(), List.of(Finding.of(code, String.valueOf(at), params)));
        }
    }

    static Walked walk(Medium medium) {
        if (!medium.startsWith(0, "fLaC")) {
            return Walked.not(CarrierCode.BROKEN_PART, 0, "fLaC");
        }
        var blocks = new ArrayList<Block>();
        long at = 4;
        boolean last = false;
        while (!last) {
            if (!medium.has(at, 4)) {
                return Walked.not(CarrierCode.TRUNCATED, at);
            }
            var head = medium.slice(at, 4);
            last = head.u8(0) >= 0x80;
            int length = (int) (head.u32(0) & 0xffffff);
            if (!medium.has(at + 4, length)) {
                return Walked.not(CarrierCode.TRUNCATED, at);
            }
            blocks.add(new Block(head.u8(0) & 0x7f, at + 4, length));
            if (blocks.size() > Limits.PARTS) {
                return Walked.not(CarrierCode.TOO_MANY_PARTS, at, Limits.PARTS);
            }
            at += 4 + length;
        }
        return walked(medium, blocks, at);
    }

    private static Walked walked(Medium medium, List<Block> blocks, long start) {
        var first = blocks.getFirst();
        boolean once = blocks.stream().filter(block -> block.kind() == 0).count() == 1;
        if (first.kind() != 0 || first.length() != FlacInfo.LENGTH || !once) {
            return Walked.not(CarrierCode.BROKEN_PART, first.body(), "STREAMINFO");
        }
        var info = FlacInfo.of(medium.slice(first.body(), FlacInfo.LENGTH));
        if (!Pace.isHandled(info.rate())) {
            return Walked.not(CueCode.CUE_RATE, first.body(), info.rate(), Pace.LEAST, Pace.MOST);
        }
        if (info.bits() < LEAST_DEPTH) {
            return Walked.not(CueCode.CUE_CODEC, first.body(), info.bits() + " bits");
        }
        return new Walked(Optional.of(new FlacFile(medium, info, blocks, start)), List.of());
    }
}
