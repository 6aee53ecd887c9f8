package fengni.label.picture;

import fengni.label.file.Slice;
import java.util.Set;

/**
 * One chunk of a WebP.
 *
 * @param start its first byte in the file
 * @param body what it holds, without the byte that makes its length even
 * @param end the byte after its last, that one included
 */
record WebpChunk(String kind, int start, Slice body, int end) {
    static final int HEAD = 8;
    private static final Set<String> KNOWN =
            Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP", "EXIF", "XMP ");

    private static final Set<String> SEEN = Set.of("VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    boolean is(String wanted) {
        return kind.equals(wanted);
    }

    boolean isSeen() {
        return SEEN.contains(kind);
    }

    boolean isUnknown() {
        return !KNOWN.contains(kind);
    }
}
