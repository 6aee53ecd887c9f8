package fengni.label.file;

/**
 * Bytes that take the place of a stretch of a file; every byte outside of such stretches stays what it was.
 *
 * @param from first byte replaced
 * @param to the byte after the last; {@code from} for bytes that are put between two others
 * @param piece the new bytes, possibly none
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record Splice(long from, long to, byte[] piece) {
    public Splice {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no stretch " + from + "-" + to);
        }
    }

    /** Puts bytes between two others. */
    public static Splice insert(long at, byte[] piece) {
        return new Splice(at, at, piece);
    }
}
