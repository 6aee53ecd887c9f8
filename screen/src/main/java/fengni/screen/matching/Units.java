package fengni.screen.matching;

import java.util.Arrays;

/** A number for each of some units, 0 for all others; in pages, since most of the range is empty. */
final class Units {
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int[] NONE = new int[PAGE];

    private final int[][] pages = new int[(Character.MAX_CODE_POINT + 1) / PAGE][];

    Units() {
        Arrays.fill(pages, NONE);
    }

    int get(int unit) {
        return pages[unit >> PAGE_BITS][unit & (PAGE - 1)];
    }

    void put(int unit, int number) {
        int page = unit >> PAGE_BITS;
        if (pages[page] == NONE) {
            pages[page] = new int[PAGE];
        }
        pages[page][unit & (PAGE - 1)] = number;
    }
}
