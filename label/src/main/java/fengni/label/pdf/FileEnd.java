package fengni.label.pdf;

import fengni.label.file.Medium;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The last words of a file, which lead to its newest table (ISO 32000-1, 7.5.5). The parser takes the last end it finds,
 * even if an update that was cut off follows it.
 *
 * @param before what stands before the last end
 * @param after what stands after it, blanks aside
 */
record FileEnd(String before, String after) {
    /** As far back as the parser looks. */
    private static final int TAIL = 2048;

    private static final String MARK = "%%EOF";
    private static final Pattern START = Pattern.compile("startxref[\\x00-\\x20]+[0-9]+[\\x00-\\x20]+");

    static FileEnd of(Medium medium) {
        var tail = medium.between(Math.max(0, medium.length() - TAIL), medium.length())
                .latin();
        int mark = tail.lastIndexOf(MARK);
        return mark < 0
                ? new FileEnd("", "")
                : new FileEnd(
                        tail.substring(0, mark),
                        tail.substring(mark + MARK.length()).trim());
    }

    /**
     * Looks whether the end is that of the newest table.
     *
     * @throws IOException if an update follows it, or no start of a table stands before it
     */
    void check() throws IOException {
        if (after.contains("obj") || after.contains("/AIGC")) {
            throw new IOException("objects after the last end of the file");
        }
        int start = before.lastIndexOf("startxref");
        if (start < 0 || !START.matcher(before.substring(start)).matches()) {
            throw new IOException("no start of a table before the end of the file");
        }
    }

    int trailing() {
        return after.length();
    }
}
