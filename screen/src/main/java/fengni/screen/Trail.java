package fengni.screen;

/** Where the last symbols of a scan began in the raw text; older ones are forgotten. */
final class Trail {
    private final int[] starts;
    private final int[] startsCp;
    private final int mask;
    private long length;

    /** @param longest how many symbols back may be asked for */
    Trail(int longest) {
        int size = Integer.highestOneBit(Math.max(longest, 1)) * 2;
        starts = new int[size];
        startsCp = new int[size];
        mask = size - 1;
    }

    void add(int start, int startCp) {
        int at = (int) length & mask;
        starts[at] = start;
        startsCp[at] = startCp;
        length++;
    }

    /** Returns the number of symbols so far. */
    long length() {
        return length;
    }

    /** Returns the UTF-16 offset at which the symbol that many back began, or {@code end} for none back. */
    int start(int back, int end) {
        return back == 0 ? end : starts[(int) (length - back) & mask];
    }

    /** Returns the same in code points, for at least one symbol back. */
    int startCp(int back) {
        return startsCp[(int) (length - back) & mask];
    }
}
