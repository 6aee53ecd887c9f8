package fengni.label.picture;

import java.util.Optional;

/** The head of a frame (ITU-T T.81, B.2.2), as far as drawing needs it. */
record JpegFrame(int kind, int precision, int height, int width, int components, int firstComponent) {
    private static final int HEAD = 7;
    private static final int PROGRESSIVE = 0xc2;

    /** Returns the frame of a JPEG that has exactly one. */
    static Optional<JpegFrame> of(Jpeg picture) {
        var frames = picture.segments().stream().filter(JpegSegment::isFrame).toList();
        return frames.size() == 1 && frames.getFirst().body().length() >= HEAD
                ? Optional.of(of(frames.getFirst()))
                : Optional.empty();
    }

    private static JpegFrame of(JpegSegment segment) {
        var body = segment.body();
        return new JpegFrame(segment.marker(), body.u8(0), body.u16(1), body.u16(3), body.u8(5), body.u8(6));
    }

    /** Returns what keeps words off this frame, in a word. */
    Optional<String> obstacle() {
        if (kind > PROGRESSIVE) {
            return Optional.of("lossless, arithmetic or hierarchical");
        }
        if (precision != 8) {
            return Optional.of(precision + " bits");
        }
        if (components != 1 && components != 3 && components != 4) {
            return Optional.of(components + " components");
        }
        return height == 0 || width == 0 ? Optional.of("no size in the head") : Optional.empty();
    }

    boolean isProgressive() {
        return kind == PROGRESSIVE;
    }

    long pixels() {
        return (long) width * height;
    }
}
