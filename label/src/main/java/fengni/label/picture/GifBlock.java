package fengni.label.picture;

import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * One block of a GIF between its tables of colours and its end.
 *
 * @param kind 0x2C for an image, 0x21 for an extension
 * @param start its first byte in the file
 * @param whole everything of it, from that byte to the zero that ends it
 * @param data where in it the counted stretches begin
 */
record GifBlock(int kind, int start, Slice whole, int data) {
    static final int IMAGE = 0x2c;
    static final int EXTENSION = 0x21;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xff;
    private static final List<String> PLAYED = List.of("\u000bNETSCAPE2.0", "\u000bANIMEXTS1.0", "\u000bICCRGBG1012");
    /** What a comment or another's extension may be long, so that it is searched to its end. */
    static final int SEARCHED = 1 << 20;

    int end() {
        return start + whole.length();
    }

    boolean isComment() {
        return is(COMMENT);
    }

    boolean isApplication() {
        return is(APPLICATION);
    }

    /** Comments and what programs add is not seen, but for how often an animation is played and profiles of colours. */
    boolean isSeen() {
        return !isComment() && (!isApplication() || PLAYED.stream().anyMatch(whole.from(2)::startsWith));
    }

    private boolean is(int label) {
        return kind == EXTENSION && whole.u8(1) == label;
    }

    /** Returns what stands in the counted stretches from an offset on, without the counts; at most so many bytes. */
    Slice joined(int from, int most) {
        var out = new ByteArrayOutputStream();
        int at = from;
        while (at < whole.length() && whole.u8(at) != 0 && out.size() < most) {
            int count = Math.min(whole.u8(at), whole.length() - at - 1);
            out.write(whole.file(), whole.start() + at + 1, count);
            at += 1 + count;
        }
        return Slice.of(out.toByteArray());
    }
}
