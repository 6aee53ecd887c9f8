package fengni.label.picture;

import fengni.label.file.Slice;
import java.util.Set;

/**
 * One chunk of a PNG.
 *
 * @param kind its four letters
 * @param start the first byte of its length
 */
record PngChunk(String kind, int start, Slice body) {
    /** Length, kind and check sum. */
    static final int FRAME = 12;

    /** What a decoder may pass over, and what changes the picture all the same: colours, transparency, moments. */
    private static final Set<String> LOOK = Set.of(
            "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "tRNS", "pHYs", "acTL", "fcTL",
            "fdAT");

    int end() {
        return start + FRAME + body.length();
    }

    boolean is(String name) {
        return kind.equals(name);
    }

    /** A capital begins the name of what no decoder may pass over (ISO/IEC 15948, 5.4). */
    boolean isSeen() {
        return Character.isUpperCase(kind.charAt(0)) || LOOK.contains(kind);
    }

    boolean isText() {
        return is("tEXt") || is("zTXt") || is("iTXt");
    }
}
