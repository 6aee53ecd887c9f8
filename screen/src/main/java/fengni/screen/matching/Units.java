package fengni.screen.matching;

import java.util.Arrays;

/** A number for each of some units, 0 for all others; in pages, since most of the range is empty. */
final class Units {
    private static final int PAGE_BITS = 8;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int[] NONE = {};

    private final int[][] pages = new int[(Character.MAX_CODE_POINT + 1) / PAGE][];

    Units() {
        Arrays.fill(pages, NONE);
    }

    /** Makes it of units that have the numbers from 1. */
    static Units inOrder(int... units) {
        var made = new Units();
        for (int i = 0; i < units.length; i++) {
            made.put(units[i], i + 1);
        }
        return made;
    }

    /** Returns the units in the order of their numbers, which are those from 1 to {@code size}. */
    int[] inOrder(int size) {
        var units = new int[size];
        for (int unit = 0; unit <= Character.MAX_CODE_POINT; unit++) {
            int number = get(unit);
            if (number > 0) {
                units[number - 1] = unit;
            }
        }
        return units;
    }

    int get(int unit) {
        int[] page = pages[unit >> PAGE_BITS];
        return page.length == 0 ? 0 : page[unit & (PAGE - 1)];
    }

    void put(int unit, int number) {
        int page = unit >> PAGE_BITS;
        if (pages[page].length == 0) {
            pages[page] = new int[PAGE];
        }
        pages[page][unit & (PAGE - 1)] = number;
    }
}
