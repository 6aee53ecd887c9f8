package fengni.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A character that nobody sees, as it comes along with pasted text; two names that differ in one look alike and are not.
 *
 * @param place counted in code points from 1
 * @param code as {@code U+200B}
 * @param name as in Unicode
 */
public record Invisible(int place, String code, String name) {
    /** Lists the invisible characters of a text in order. Plain spaces, tabs and line breaks are not among them. */
    public static List<Invisible> in(String text) {
        var points = text.codePoints().toArray();
        var found = new ArrayList<Invisible>();
        for (int i = 0; i < points.length; i++) {
            if (isInvisible(points[i])) {
                found.add(new Invisible(
                        i + 1,
                        String.format(Locale.ROOT, "U+%04X", points[i]),
                        Optional.ofNullable(Character.getName(points[i])).orElse("")));
            }
        }
        return List.copyOf(found);
    }

    /** Returns the text without its invisible characters. */
    public static String without(String text) {
        return text.codePoints()
                .filter(point -> !isInvisible(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> point != ' ' && point != '\u3000';
            case Character.NON_SPACING_MARK -> isVariation(point);
            case Character.OTHER_LETTER -> isFiller(point);
            default -> false;
        };
    }

    private static boolean isVariation(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF) || point == 0x034F;
    }

    /** Letters of Hangul that take no ink. */
    private static boolean isFiller(int point) {
        return point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
    }
}
