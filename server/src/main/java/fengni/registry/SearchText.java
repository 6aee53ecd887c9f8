package fengni.registry;

import java.util.Set;
import java.util.TreeSet;

/**
 * A text in which people search for any part of it, Chinese without spaces too, and the short pieces (grams) by which a GIN
 * index finds it: of every two characters, of three where all are ASCII, of one where it is not. A text holds a part only if
 * it has all grams of the part, so the index leaves few rows to be looked at. Letters A to Z count in either case, and
 * full-width forms as half-width ones. V066 folds in the same way.
 *
 * @param folded what is compared
 */
public record SearchText(String folded) {
    /** More characters than this are in no name. */
    public static final int LONGEST = 200;

    private static final int ASCII_END = 0x7F;
    private static final int ASCII = 3;
    private static final String WIDE = "（），．－：；！？　";
    private static final String NARROW = "(),.-:;!? ";

    public static SearchText of(String... parts) {
        var text = String.join(" ", parts);
        return new SearchText(text.codePoints()
                .filter(point -> point != 0) // no text of the database may hold it
                .map(SearchText::fold)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    /** Returns every gram of the text, for the index. */
    public String[] grams() {
        var points = folded.codePoints().toArray();
        var grams = new TreeSet<String>();
        for (int at = 0; at < points.length; at++) {
            gram(points, at, 2, grams);
            if (isAscii(points, at, ASCII)) {
                gram(points, at, ASCII, grams);
            }
            if (points[at] >= ASCII_END) {
                gram(points, at, 1, grams);
            }
        }
        return grams.toArray(String[]::new);
    }

    /** Returns the grams that any text with this part has; the fewer and rarer, the better. None for one ASCII letter. */
    public String[] wanted() {
        var points = folded.codePoints().toArray();
        var grams = new TreeSet<String>();
        if (points.length == 1 && points[0] >= ASCII_END) {
            gram(points, 0, 1, grams);
        }
        for (int at = 0; at + 1 < points.length; at++) {
            boolean inThree = isAscii(points, at, ASCII) || (at > 0 && isAscii(points, at - 1, ASCII));
            gram(points, at, inThree && isAscii(points, at, ASCII) ? ASCII : inThree ? 0 : 2, grams);
        }
        return grams.toArray(String[]::new);
    }

    private static void gram(int[] points, int at, int length, Set<String> grams) {
        if (length > 0 && at + length <= points.length) {
            grams.add(new String(points, at, length));
        }
    }

    private static boolean isAscii(int[] points, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (i >= points.length || points[i] >= ASCII_END || points[i] < ' ') {
                return false;
            }
        }
        return true;
    }

    private static int fold(int point) {
        int wide = point < ASCII_END ? -1 : WIDE.indexOf(point);
        int narrow = wide >= 0 ? NARROW.charAt(wide) : isWideAlphanumeric(point) ? point - '０' + '0' : point;
        return narrow >= 'A' && narrow <= 'Z' ? narrow - 'A' + 'a' : narrow;
    }

    private static boolean isWideAlphanumeric(int point) {
        return (point >= '０' && point <= '９') || (point >= 'Ａ' && point <= 'Ｚ') || (point >= 'ａ' && point <= 'ｚ');
    }
}
