package fengni.screen.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * Takes what a snapshot holds. It is written beside its target, forced to the disk, and then takes the target's name in one
 * step: whoever crashes leaves the file that was there before, or the new one, never a part. Of two that write one target at
 * a time the last one wins or what they mixed is refused by its checksum.
 *
 * <p>Not thread-safe.
 */
public final class Sink {
    private static final int ROOM = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM).order(Layout.ORDER);
    private final MessageDigest digest = Layout.sha256();
    private long written;

    /** What is to be written. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it.
         *
         * @throws IOException when the disk refuses it
         */
        void writeTo(Sink sink) throws IOException;
    }

    private Sink(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Writes a snapshot. Once this returns it survives a crash.
     *
     * @param engine hash of the engine's build, 32 bytes
     * @throws IOException when it cannot be written; the target is then as it was
     */
    public static void write(Path target, byte[] engine, Content content) throws IOException {
        var own = target.toAbsolutePath();
        var beside = own.resolveSibling(own.getFileName() + ".new");
        try {
            try (var channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                new Sink(channel).write(engine, content);
                channel.force(true);
            }
            Files.move(beside, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        forceNames(own.resolveSibling("."));
    }

    /** The new name is in the folder, which is a file of its own; not every system lets it be forced. */
    private static void forceNames(Path folder) {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException cannot) {
            // then the name survives as long as the system lets it wait: the file before it is whole too
        }
    }

    private void write(byte[] engine, Content content) throws IOException {
        room(Layout.HEADER).putLong(Layout.MAGIC).putInt(Layout.FORMAT).put(engine);
        content.writeTo(this);
        flush();
        room(Layout.TRAILER).putLong(written + Layout.TRAILER);
        digest.update(buffer.array(), 0, buffer.position());
        buffer.put(digest.digest());
        flush();
    }

    /** Writes one number. */
    public void number(int number) throws IOException {
        room(Integer.BYTES).putInt(number);
    }

    /** Writes one long number. */
    public void longNumber(long number) throws IOException {
        room(Long.BYTES).putLong(number);
    }

    /** Writes a text of any UTF-16 units. */
    public void text(String text) throws IOException {
        chars(text.toCharArray());
    }

    /** Writes a row of bytes. */
    public void bytes(byte... row) throws IOException {
        number(row.length);
        for (int at = 0; at < row.length; at += ROOM) {
            int size = Math.min(ROOM, row.length - at);
            room(size).put(row, at, size);
        }
    }

    /** Writes a row of UTF-16 units. */
    public void chars(char... row) throws IOException {
        number(row.length);
        for (char each : row) {
            room(Character.BYTES).putChar(each);
        }
    }

    /** Writes a row of numbers. */
    public void ints(int... row) throws IOException {
        number(row.length);
        for (int each : row) {
            room(Integer.BYTES).putInt(each);
        }
    }

    /** Writes a row of long numbers. */
    public void longs(long... row) throws IOException {
        number(row.length);
        for (long each : row) {
            room(Long.BYTES).putLong(each);
        }
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        digest.update(buffer.array(), 0, buffer.position());
        written += buffer.position();
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
