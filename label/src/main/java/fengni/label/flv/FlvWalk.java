package fengni.label.flv;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes through a file once, tag by tag; a film of two hours has half a million, of which only scripts are kept. */
final class FlvWalk {
    private static final int FILE_HEAD = 9;
    /** Beside metadata there are cue points and subtitles. */
    private static final int SCRIPTS = 100_000;

    private FlvWalk() {}

    static Flv walk(Medium file) {
        var scripts = new ArrayList<FlvTag>();
        var faults = new ArrayList<Finding>();
        long start = 0;
        try {
            start = start(file);
            tags(file, start, tag -> {
                if (tag.type() == FlvTag.SCRIPT && scripts.size() <= SCRIPTS) {
                    scripts.add(tag);
                }
            });
        } catch (Obstacle obstacle) {
            faults.add(obstacle.finding());
        }
        if (scripts.size() > SCRIPTS) {
            faults.add(Finding.of(CarrierCode.TOO_MANY_PARTS, "", SCRIPTS));
        }
        return new Flv(start, List.copyOf(scripts), List.copyOf(faults));
    }

    /** Returns where the first tag begins; before it stands the length of none. */
    static long start(Medium file) throws Obstacle {
        if (!file.has(0, FILE_HEAD + FlvTag.TRAILER)) {
            throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(file.length()));
        }
        long head = file.u32(5);
        if (head < FILE_HEAD || !file.has(head, FlvTag.TRAILER)) {
            throw Obstacle.broken(5, "FLV");
        }
        return head + FlvTag.TRAILER;
    }

    /** Goes through all tags; the last may be without its length behind it. */
    static void tags(Medium file, long start, Consumer<FlvTag> taker) throws Obstacle {
        long at = start;
        while (at < file.length()) {
            if (!file.has(at, FlvTag.HEAD)) {
                throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(at));
            }
            var head = file.slice(at, 4);
            int type = head.u8(0);
            if (type != FlvTag.AUDIO && type != FlvTag.VIDEO && type != FlvTag.SCRIPT) {
                throw Obstacle.broken(at, "tag " + type);
            }
            var tag = new FlvTag(type, at, at + FlvTag.HEAD + (head.u32(0) & FlvTag.MOST));
            if (tag.bodyEnd() > file.length() || (tag.end() > file.length() && tag.bodyEnd() != file.length())) {
                throw Obstacle.because(CarrierCode.TRUNCATED, String.valueOf(at));
            }
            taker.accept(tag);
            at = tag.end();
        }
    }
}
