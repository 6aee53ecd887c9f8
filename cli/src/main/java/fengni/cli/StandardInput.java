package fengni.cli;

import java.io.IOException;

/** What was piped in, as far as the library would take it. */
final class StandardInput {
    private static final int MOST = (256 << 20) + 1;

    private StandardInput() {}

    /** Reads to the end, or one byte more than any format may have, so that the library refuses it by size. */
    static byte[] bytes() throws IOException {
        return System.in.readNBytes(MOST);
    }
}
