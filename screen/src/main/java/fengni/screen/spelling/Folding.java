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
        Pairs.VARIANTS.keySet().stream().filter(each -> each >= BMP).forEach(Folding::enterSupplementary);
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
        return text.codePoints().flatMap(each -> Arrays.stream(sequence(each))).toArray();
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
        return Compatibility.isPlain(codePoint) && simplified(codePoint) == codePoint;
    }

    private static int[] read(int codePoint) {
        if (Skipped.contains(codePoint)) {
            return new int[0];
        }
        return lower(Compatibility.plain(codePoint))
                .codePoints()
                .filter(each -> !Skipped.contains(each))
                .map(Folding::simplified)
                .toArray();
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
