package fengni.attachments;

/**
 * How much somebody may hand in at once.
 *
 * @param files at most so many, 1 to 20
 * @param bytesEach of one file, 1 to {@link #MOST}
 * @param bytesTogether of all, 1 to {@link #MOST}: they are held in memory while they are looked at
 */
public record Allowance(int files, int bytesEach, int bytesTogether) {
    public static final int MOST = 20 << 20;

    private static final int MOST_FILES = 20;

    public Allowance {
        within("files", files, MOST_FILES);
        within("bytes of a file", bytesEach, MOST);
        within("bytes of all files", bytesTogether, MOST);
    }

    /** Returns the allowance of one file. */
    public static Allowance one(int bytes) {
        return new Allowance(1, bytes, bytes);
    }

    /** Returns the full megabytes of one file, as people are told. */
    public int megabytesEach() {
        return bytesEach >> 20;
    }

    /** Returns the full megabytes of all files, as people are told. */
    public int megabytesTogether() {
        return bytesTogether >> 20;
    }

    private static void within(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(what + ": 1 to " + most + ", not " + value);
        }
    }
}
