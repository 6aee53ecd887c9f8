package fengni.screen.matching;

import fengni.screen.spelling.Spelling;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What a spelling says of each code point, asked once and kept: tables of symbols are made from it again and again, whenever
 * a set of words changes. Pages beyond the first plane are filled when first asked for. Safe for use by several threads.
 */
final class Chart {
    static final int SKIPPED = -1;
    static final int NOISE = -2;
    static final int MARK = -3;
    static final int BLANK = -4;
    static final int LINE_END = -5;
    /** The code point says several units: ask {@link Spelling#units}. */
    static final int SEVERAL = -6;

    private static final int BMP = 0x10000;
    private static final int PAGE = 256;
    private static final String MARKS = "，。；：！？、,.;:!?｡､";
    private static final Map<Spelling, Chart> KNOWN = new ConcurrentHashMap<>();

    private final Spelling spelling;
    private final int[] basic = new int[BMP];
    private final AtomicReferenceArray<int[]> pages = new AtomicReferenceArray<>((Character.MAX_CODE_POINT + 1) / PAGE);

    private Chart(Spelling spelling) {
        this.spelling = spelling;
        for (int codePoint = 0; codePoint < BMP; codePoint++) {
            basic[codePoint] = ask(codePoint);
        }
    }

    static Chart of(Spelling spelling) {
        return KNOWN.computeIfAbsent(spelling, Chart::new);
    }

    /** Returns the one unit that a code point says, or one of the negative numbers above. */
    int look(int codePoint) {
        return codePoint < BMP ? basic[codePoint] : page(codePoint / PAGE)[codePoint % PAGE];
    }

    private int[] page(int number) {
        int[] page = pages.get(number);
        if (page == null) {
            page = new int[PAGE];
            for (int i = 0; i < PAGE; i++) {
                page[i] = ask(number * PAGE + i);
            }
            pages.set(number, page);
        }
        return page;
    }

    private int ask(int codePoint) {
        return switch (spelling.sort(codePoint)) {
            case TEXT -> {
                int[] units = spelling.units(codePoint);
                yield units.length == 1 ? units[0] : SEVERAL;
            }
            case SKIPPED -> SKIPPED;
            case NOISE -> noise(codePoint);
            case LINE_END -> LINE_END;
        };
    }

    static boolean isBlank(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint);
    }

    private static int noise(int codePoint) {
        return isBlank(codePoint) ? BLANK : MARKS.indexOf(codePoint) >= 0 ? MARK : NOISE;
    }
}
