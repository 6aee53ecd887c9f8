package fengni.label.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file that is open for reading. Its length is taken once: what another process appends meanwhile does not exist here,
 * and what it cuts off is an error.
 *
 * <p>For one thread at a time.
 */
public final class OpenFile implements AutoCloseable {
    /** One read of the disk brings the neighbourhood: formats put small numbers side by side. */
    private static final int WINDOW = 16 << 10;

    /** Small enough to stay near the processor. */
    private static final int COMPARED = 1 << 18;

    private final FileChannel channel;
    private final boolean own;
    private final long length;
    private final Slice empty = Slice.of(new byte[0]);
    private Slice window = empty;
    private long windowStart;
    /** Made when it is needed first. */
    private Optional<ByteBuffer> compared = Optional.empty();

    private OpenFile(FileChannel channel, boolean own, long length) {
        this.channel = channel;
        this.own = own;
        this.length = length;
    }

    /**
     * Opens a file for reading; a link is followed.
     *
     * @throws IOException if it cannot be opened, or is no regular file: a pipe might never begin or never end
     */
    public static OpenFile of(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new IOException(file + " is no regular file");
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new OpenFile(channel, true, channel.size());
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    /**
     * Reads through a channel that is open already and stays open when this is closed: a process loses its locks on a
     * file with the first descriptor of that file it closes (POSIX, fcntl).
     *
     * @throws IOException if its length cannot be told
     */
    public static OpenFile over(FileChannel channel) throws IOException {
        return new OpenFile(channel, false, channel.size());
    }

    /** Returns what went wrong on the disk, of a failure that came through code which may not throw it. */
    public static IOException cause(UncheckedIOException failure) {
        var cause = failure.getCause();
        return cause == null ? new IOException(failure) : cause;
    }

    long length() {
        return length;
    }

    FileChannel channel() {
        return channel;
    }

    /** @throws UncheckedIOException if the file cannot be read or has become shorter */
    Slice slice(long from, int count) {
        boolean near = from >= windowStart && from + count <= windowStart + window.length();
        if (!near && count >= WINDOW) {
            return read(from, count);
        }
        if (!near) {
            window = read(from, (int) Math.min(WINDOW, length - from));
            windowStart = from;
        }
        return window.part((int) (from - windowStart), count);
    }

    private Slice read(long from, int count) {
        var bytes = new byte[count];
        fill(ByteBuffer.wrap(bytes), from, count);
        return Slice.of(bytes);
    }

    /**
     * Compares a stretch with one of another file, in buffers that the system reads into without a copy between.
     *
     * @return how many bytes from the beginning of both are equal
     * @throws UncheckedIOException if one of the files cannot be read or has become shorter
     */
    long equal(long from, OpenFile other, long at, long count) {
        var mine = buffer();
        var others = this == other ? ByteBuffer.allocate(COMPARED) : other.buffer();
        long done = 0;
        while (done < count) {
            int next = (int) Math.min(COMPARED, count - done);
            fill(mine.clear(), from + done, next);
            other.fill(others.clear(), at + done, next);
            int differs = mine.flip().mismatch(others.flip());
            if (differs >= 0) {
                return done + differs;
            }
            done += next;
        }
        return count;
    }

    private ByteBuffer buffer() {
        var buffer = compared.orElseGet(() -> ByteBuffer.allocateDirect(COMPARED));
        compared = Optional.of(buffer);
        return buffer;
    }

    private void fill(ByteBuffer room, long from, int count) {
        room.limit(count);
        try {
            while (room.hasRemaining()) {
                if (channel.read(room, from + room.position()) < 0) {
                    throw new EOFException("the file became shorter while it was read");
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        if (own) {
            channel.close();
        }
    }
}
