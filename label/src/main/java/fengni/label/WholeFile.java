package fengni.label;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * A file that appears whole or not at all.
 *
 * <p>If the power fails before {@link #appear()} returns, the old file or none is there, and at worst a
 * {@code .part} file beside it; after it returns, the new file survives.
 */
final class WholeFile implements AutoCloseable {
    private final Path target;
    private final Path part;

    private WholeFile(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /** Writes the bytes beside the target, forces them to the disk and reads them back. */
    static WholeFile prepare(Path target, byte[] bytes) throws IOException {
        var name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
        var file = new WholeFile(target, target.toAbsolutePath().resolveSibling(name));
        try {
            file.write(bytes);
            return file;
        } catch (IOException failure) {
            file.close();
            throw failure;
        }
    }

    private void write(byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        if (!Arrays.equals(bytes, Files.readAllBytes(part))) {
            throw new IOException("the disk gave back other bytes than were written to " + part);
        }
    }

    void appear() throws IOException {
        Files.move(part, target.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(part.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
