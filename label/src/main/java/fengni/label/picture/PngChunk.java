package fengni.label.picture;

import fengni.label.file.Slice;

/**
 * One chunk of a PNG.
 *
 * @param kind its four letters
 * @param start the first byte of its length
 */
record PngChunk(String kind, int start, Slice body) {
    /** Length, kind and check sum. */
    static final int FRAME = 12;

    int end() {
        return start + FRAME + body.length();
    }

    boolean is(String name) {
        return kind.equals(name);
    }

    boolean isText() {
        return is("tEXt") || is("zTXt") || is("iTXt");
    }
}
