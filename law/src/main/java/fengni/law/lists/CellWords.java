package fengni.law.lists;

import java.util.Locale;

/** The words of a cell apart from how they are set. */
public final class CellWords {
    private CellWords() {}

    /** Returns letters and digits only, in half width and lower case: two headings that read the same are the same. */
    public static String bare(String cell) {
        return CellText.tight(cell).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the text on one line as it is read: a line break between Chinese characters is none, between Latin words it is
     * a space; invisible characters are left out. Widths stay.
     */
    public static String line(String cell) {
        var line = new StringBuilder(cell.length());
        var words = cell.strip().split("\\s*[\\r\\n]+\\s*", -1);
        for (var word : words) {
            boolean latin = !line.isEmpty()
                    && !word.isEmpty()
                    && line.charAt(line.length() - 1) < 0x2E80
                    && word.charAt(0) < 0x2E80;
            line.append(latin ? " " : "").append(word);
        }
        return line.codePoints()
                .filter(point -> !CellText.isInvisible(point))
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Returns whether a cell says that there is nothing: empty, or nothing but dashes. */
    public static boolean isNone(String cell) {
        return CellText.isNone(cell);
    }
}
