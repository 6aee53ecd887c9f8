package fengni.screen.matching;

/** What stands between two symbols of a row: tells when no word goes across any more. Not thread-safe. */
final class Gap {
    private final int widest;
    /** The row was this long when noise was last seen: a longer one means that another symbol followed. */
    private int symbols = -1;

    private int noise;
    /** A line ended in this gap, and only blanks followed. */
    private boolean lineEnded;

    /** @param widest so many code points of noise may stand between two symbols of a word */
    Gap(int widest) {
        this.widest = widest;
    }

    /**
     * Takes a code point of noise.
     *
     * @param kind which of {@link Symbols}
     * @param behind the length of the row so far
     * @return whether the gap is too wide now for any word, or an empty line stands in it
     */
    boolean parts(char kind, int behind) {
        if (behind != symbols) {
            symbols = behind;
            noise = 0;
            lineEnded = false;
        }
        boolean wall = kind == Symbols.LINE_END && lineEnded;
        lineEnded = kind == Symbols.LINE_END || (kind == Symbols.BLANK && lineEnded);
        noise++;
        return wall || noise > widest;
    }

    /** Another row begins. */
    void restart() {
        symbols = -1;
    }

    /** The first symbols of the row were dropped. */
    void shift(int count) {
        symbols -= count;
    }
}
