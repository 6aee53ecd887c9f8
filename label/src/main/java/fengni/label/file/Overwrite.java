package fengni.label.file;

/**
 * Bytes written over what stands in a file, or behind its end.
 *
 * @param at offset of the first byte
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record Overwrite(long at, byte[] bytes) {
    public Overwrite {
        if (at < 0) {
            throw new IllegalArgumentException("no place " + at);
        }
    }

    /** Returns the offset behind the last byte. */
    public long end() {
        return at + bytes.length;
    }
}
