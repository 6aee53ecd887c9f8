package fengni.screen.snapshot;

import fengni.screen.snapshot.BadSnapshot.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Gives back what a {@link Sink} took, in the same order. The file is mapped and its checksum read before anything else; rows
 * are copied out of it, so that what is used is in the heap and nobody who cuts the file afterwards can stop a review.
 *
 * <p>Not thread-safe.
 */
public final class Source {
    private final Path file;
    private final ByteBuffer content;

    private Source(Path file, ByteBuffer content) {
        this.file = file;
        this.content = content;
    }

    /**
     * Opens a snapshot.
     *
     * @param engine hash of the engine's build, 32 bytes
     * @throws IOException when the file isn't there or can't be read
     * @throws BadSnapshot when it is no whole snapshot of this format and build
     */
    public static Source open(Path file, byte[] engine) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new BadSnapshot(file, Reason.NOT_A_SNAPSHOT);
            }
            var mapped = channel.map(MapMode.READ_ONLY, 0, channel.size()).order(Layout.ORDER);
            return new Source(file, mapped).checked(engine);
        }
    }

    private Source checked(byte[] engine) {
        refuse(content.limit() >= Long.BYTES && content.getLong(0) != Layout.MAGIC, Reason.NOT_A_SNAPSHOT);
        refuse(content.limit() < Layout.HEADER + Layout.TRAILER, Reason.CUT_OFF);
        content.position(Long.BYTES);
        refuse(content.getInt() != Layout.FORMAT, Reason.OTHER_FORMAT);
        refuse(!Arrays.equals(take(Layout.HASH), engine), Reason.OTHER_ENGINE);
        int end = content.limit() - Layout.TRAILER;
        refuse(content.getLong(end) != content.limit(), Reason.CUT_OFF);
        var digest = Layout.sha256();
        digest.update(content.slice(0, content.limit() - Layout.HASH));
        var hash = new byte[Layout.HASH];
        content.get(content.limit() - Layout.HASH, hash);
        refuse(!Arrays.equals(digest.digest(), hash), Reason.DAMAGED);
        content.limit(end);
        return this;
    }

    /** Reads one number. */
    public int number() {
        need(Integer.BYTES);
        return content.getInt();
    }

    /** Reads one long number. */
    public long longNumber() {
        need(Long.BYTES);
        return content.getLong();
    }

    /** Reads a text. */
    public String text() {
        return new String(chars());
    }

    /** Reads a row of bytes. */
    public byte[] bytes() {
        return take(size(Byte.BYTES));
    }

    /** Reads a row of UTF-16 units. */
    public char[] chars() {
        var row = new char[size(Character.BYTES)];
        content.asCharBuffer().get(row);
        content.position(content.position() + Character.BYTES * row.length);
        return row;
    }

    /** Reads a row of numbers. */
    public int[] ints() {
        var row = new int[size(Integer.BYTES)];
        content.asIntBuffer().get(row);
        content.position(content.position() + Integer.BYTES * row.length);
        return row;
    }

    /** Reads a row of long numbers. */
    public long[] longs() {
        var row = new long[size(Long.BYTES)];
        content.asLongBuffer().get(row);
        content.position(content.position() + Long.BYTES * row.length);
        return row;
    }

    /**
     * Ends the reading.
     *
     * @throws BadSnapshot when more is there than was asked for
     */
    public void end() {
        refuse(content.hasRemaining(), Reason.DAMAGED);
    }

    /** Refuses what was read if it cannot be: a file with a right checksum that no sink wrote. */
    public void expect(boolean right) {
        refuse(!right, Reason.DAMAGED);
    }

    /** Returns what is thrown when what was read turns out to be impossible. */
    public BadSnapshot damaged(RuntimeException cause) {
        var damaged = new BadSnapshot(file, Reason.DAMAGED);
        damaged.initCause(cause);
        return damaged;
    }

    private int size(int bytesEach) {
        int size = number();
        refuse(size < 0, Reason.DAMAGED);
        need((long) size * bytesEach);
        return size;
    }

    private void need(long bytes) {
        refuse(content.remaining() < bytes, Reason.DAMAGED);
    }

    private byte[] take(int size) {
        var row = new byte[size];
        content.get(row);
        return row;
    }

    private void refuse(boolean wrong, Reason reason) {
        if (wrong) {
            throw new BadSnapshot(file, reason);
        }
    }
}
