package fengni.label.flv;

import fengni.label.file.Medium;

/** When the last picture has been seen, and when the last tag begins, in milliseconds. */
final class FlvLatest {
    private static final int AVC_HEAD = 5;
    private static final int AVC_PICTURE = 1;
    private static final int COMMAND = 5;
    /** A picture that stands for longer tells nothing of the usual pace. */
    private static final long MOST_SHOWN = 10_000;

    private final Medium file;
    private long decoded = -1;
    private long shown = -1;
    private long pace;
    private long tag;

    FlvLatest(Medium file) {
        this.file = file;
    }

    void take(FlvTag next, long time) {
        tag = Math.max(tag, time);
        if (next.type() == FlvTag.VIDEO && next.bodyEnd() > next.body()) {
            picture(next, time);
        }
    }

    private void picture(FlvTag next, long time) {
        int head = file.u8(next.body());
        long later = 0;
        if (head >> 4 == COMMAND) {
            return;
        }
        if ((head & 0x8f) == FlvPictures.AVC) {
            if (next.bodyEnd() - next.body() < AVC_HEAD || file.u8(next.body() + 1) != AVC_PICTURE) {
                return;
            }
            later = (int) (file.u32(next.body() + 1) << 8) >> 8;
        }
        if (decoded >= 0 && time > decoded) {
            pace = Math.min(time - decoded, MOST_SHOWN);
        }
        decoded = time;
        shown = Math.max(shown, time + later);
    }

    /** Returns when the last picture has been seen; 0 if there is none. */
    long pictures() {
        return shown < 0 ? 0 : shown + pace;
    }

    long tag() {
        return tag;
    }
}
