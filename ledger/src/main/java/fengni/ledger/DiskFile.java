package fengni.ledger;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;

/** One open file. Positions and lengths are bytes. */
interface DiskFile extends Closeable {
    long size() throws IOException;

    /** Reads up to the length of the array; returns how many, fewer only at the end of the file. */
    int read(byte[] into, long at) throws IOException;

    /** Writes all of the array or fails. */
    void write(byte[] bytes, long at) throws IOException;

    void truncate(long size) throws IOException;

    /** Makes the content survive a power loss, with all metadata or only with what is needed to read it. */
    void force(boolean metadata) throws IOException;

    /** Returns exactly these bytes. The caller has checked the length against {@link #size()}. */
    default byte[] bytes(long at, int length) throws IOException {
        var bytes = new byte[length];
        if (read(bytes, at) != length) {
            throw new EOFException("fewer than " + length + " bytes at " + at);
        }
        return bytes;
    }
}
