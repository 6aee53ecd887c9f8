package fengni.law.lists;

/** What all cells share: widths that lists mix, and characters that only separate. */
final class CellText {
    static final String SEPARATORS = "、,;";

    private static final int WIDTH_SHIFT = '！' - '!';
    private static final String DASHES = "‐‑‒–—−";

    private CellText() {}

    /** Returns the text with full-width forms of ASCII as half-width ones, and without invisible characters. */
    static String folded(String cell) {
        var folded = new StringBuilder(cell.length());
        cell.codePoints().filter(point -> !isInvisible(point)).forEach(point -> folded.appendCodePoint(narrow(point)));
        return folded.toString();
    }

    /** Returns it folded, every dash a hyphen, and without any space: lists break numbers over lines. */
    static String tight(String cell) {
        var tight = new StringBuilder(cell.length());
        folded(cell)
                .codePoints()
                .filter(point -> !isSpace(point))
                .forEach(point -> tight.appendCodePoint(DASHES.indexOf(point) >= 0 ? '-' : point));
        return tight.toString();
    }

    /** Returns whether a cell says that there is nothing: empty, or nothing but dashes. */
    static boolean isNone(String cell) {
        return tight(cell).chars().allMatch(unit -> unit == '-' || unit == '/');
    }

    static boolean isSeparator(int point) {
        return SEPARATORS.indexOf(narrow(point)) >= 0 || point == '\n' || point == '\r';
    }

    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    static int narrow(int point) {
        return point >= '！' && point <= '～' ? point - WIDTH_SHIFT : point;
    }

    static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || (Character.isISOControl(point) && !Character.isWhitespace(point));
    }
}
