package fengni.office.tables;

/**
 * How much one file may become when it is read, however small it is packed: an archive of a few kilobytes can hold
 * gigabytes. Not safe for use by many threads.
 */
final class Budget {
    static final int MOST_ROWS = 200_000;
    static final int MOST_CELLS_IN_ROW = 256;
    static final int MOST_TEXT = 32 << 20;
    /** Also what is empty takes a place in memory. */
    static final int MOST_TEXTS = 4_000_000;

    static final long MOST_UNPACKED = 256L << 20;

    private int rows;
    private long text;
    private long texts;
    private long unpacked;

    /** The file holds more than anybody publishes in one list. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("the file holds more than may be read", null, false, false);
        }
    }

    void row() {
        rows++;
        check(rows <= MOST_ROWS);
    }

    /** Notes a text that is kept, in UTF-16 units. */
    void text(int units) {
        texts(1);
        text += units;
        check(text <= MOST_TEXT);
    }

    /** Notes that so many texts are kept, whatever their length. */
    void texts(int count) {
        texts += count;
        check(texts <= MOST_TEXTS);
    }

    void cells(int count) {
        check(count <= MOST_CELLS_IN_ROW);
    }

    void unpacked(long bytes) {
        unpacked += bytes;
        check(unpacked <= MOST_UNPACKED);
    }

    private static void check(boolean within) {
        if (!within) {
            throw new Exceeded();
        }
    }
}
