package fengni.screen.spelling;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * How a character is read, whatever its width, case, script or dress: each code point becomes no, one or several plain
 * code points. Folding a folded text changes nothing.
 */
public final class Folding {
    /** Read as nothing. */
    public static final int SKIP = -1;

    /** Read as several code points: see {@link #sequence}. */
    public static final int MANY = -2;

    private static final int BMP = 0x10000;
    /** Ranges beyond the BMP in which a character may be read as another one or as nothing. */
    private static final int[][] BEYOND = {{BMP, 0x1FFFF}, {0x2F800, 0x2FA1F}, {0xE0000, 0xE0FFF}};

    private static final int[] BASIC = new int[BMP];
    private static final Map<Integer, Integer> SUPPLEMENTARY = new HashMap<>();
    private static final Map<Integer, int[]> SEVERAL = new HashMap<>();

    static {
        for (int codePoint = 0; codePoint < BMP; codePoint++) {
            BASIC[codePoint] = brief(codePoint);
        }
        for (int[] range : BEYOND) {
            for (int codePoint = range[0]; codePoint <= range[1]; codePoint++) {
                enterSupplementary(codePoint);
            }
        }
        Pairs.VARIANTS.keySet().forEach(Folding::enterForm);
        Pairs.TRADITIONAL.keySet().forEach(Folding::enterForm);
    }

    private static void enterForm(int codePoint) {
        if (codePoint < BMP) {
            BASIC[codePoint] = simplified(codePoint);
        } else {
            SUPPLEMENTARY.put(codePoint, simplified(codePoint));
        }
    }

    private static void enterSupplementary(int codePoint) {
        int folded = brief(codePoint);
        if (folded != codePoint) {
            SUPPLEMENTARY.put(codePoint, folded);
        }
    }

    private Folding() {}

    /** Returns the one code point that this one is read as, or {@link #SKIP}, or {@link #MANY}. */
    public static int fold(int codePoint) {
        return codePoint < BMP ? BASIC[codePoint] : SUPPLEMENTARY.getOrDefault(codePoint, codePoint);
    }

    /** Returns what a code point is read as; the empty array for a skipped one. */
    public static int[] sequence(int codePoint) {
        int folded = fold(codePoint);
        return switch (folded) {
            case SKIP -> new int[0];
            case MANY -> SEVERAL.getOrDefault(codePoint, new int[0]);
            default -> new int[] {folded};
        };
    }

    /** Returns a whole text as it is read, in code points. */
    public static int[] fold(CharSequence text) {
        var read = new int[text.length()];
        int size = 0;
        int codePoint;
        for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
            codePoint = Character.codePointAt(text, at);
            int folded = fold(codePoint);
            if (folded == MANY) {
                int[] several = sequence(codePoint);
                read = Arrays.copyOf(read, read.length + several.length);
                System.arraycopy(several, 0, read, size, several.length);
                size += several.length;
            } else if (folded != SKIP) {
                read[size++] = folded;
            }
        }
        return Arrays.copyOf(read, size);
    }

    /** Tells every code point beyond the BMP that is not read as itself. */
    public static void forEachSupplementary(IntConsumer visitor) {
        SUPPLEMENTARY.keySet().forEach(visitor::accept);
    }

    private static int brief(int codePoint) {
        if (isItself(codePoint)) {
            return codePoint;
        }
        int[] read = read(codePoint);
        if (read.length > 1) {
            SEVERAL.put(codePoint, read);
        }
        return read.length == 0 ? SKIP : read.length == 1 ? read[0] : MANY;
    }

    private static boolean isItself(int codePoint) {
        return Compatibility.isPlain(codePoint) || (isNeverDressed(codePoint) && !Skipped.contains(codePoint));
    }

    /** Saves most of the look-ups that are left: scripts without case, pictographs, what is not assigned. */
    private static boolean isNeverDressed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UNASSIGNED -> true;
            case Character.OTHER_LETTER -> codePoint > BMP && codePoint < 0x1EE00;
            case Character.OTHER_SYMBOL -> codePoint >= 0x1F300 && codePoint < 0x1FBF0;
            default -> false;
        };
    }

    private static int[] read(int codePoint) {
        if (Skipped.contains(codePoint)) {
            return new int[0];
        }
        var plain = Compatibility.plain(codePoint);
        int first = plain.codePointAt(0);
        if (plain.length() == Character.charCount(first) && !growsInUpperCase(first)) {
            return Skipped.contains(first) ? new int[0] : new int[] {simplified(lower(first))};
        }
        return lower(plain)
                .codePoints()
                .filter(each -> !Skipped.contains(each))
                .map(Folding::simplified)
                .toArray();
    }

    /** Such as ß and ẞ: a small letter that has no single capital, or its capital. */
    private static boolean growsInUpperCase(int codePoint) {
        int small = Character.toLowerCase(codePoint);
        return Character.isLowerCase(small) && Character.toUpperCase(small) == small;
    }

    private static int lower(int codePoint) {
        return Character.toLowerCase(Character.toUpperCase(Character.toLowerCase(codePoint)));
    }

    /** Down, up and down again: letters such as ẞ, ß, ſ and ı meet their fellows only by way of upper case. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    public static int simplified(int codePoint) {
        Integer standard = Pairs.TRADITIONAL.get(codePoint);
        return standard != null ? standard : Pairs.VARIANTS.getOrDefault(codePoint, codePoint);
    }
}
