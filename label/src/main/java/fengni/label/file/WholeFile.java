package fengni.label.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears whole or not at all.
 *
 * <p>If the power fails before {@link #appear()} returns, the old file or none is there, and at worst a
 * {@code .part} file beside it; after it returns, the new file survives.
 */
public final class WholeFile implements AutoCloseable {
    private final Path target;
    private final Path part;

    private WholeFile(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /**
     * Writes the bytes beside the target; they are not durable yet.
     *
     * @throws IOException if they cannot be written; nothing is left behind
     */
    public static WholeFile prepare(Path target, Medium content) throws IOException {
        var name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
        var file = new WholeFile(target, target.toAbsolutePath().resolveSibling(name));
        try (var channel = FileChannel.open(file.part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(channel);
            return file;
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /** Returns where the bytes lie until they appear, to be read back. */
    public Path part() {
        return part;
    }

    /**
     * Forces the bytes to the disk and puts them in the target's place.
     *
     * @throws IOException if the disk or the folder refuses; then the target is as it was
     */
    public void appear() throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(part.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Removes what did not appear. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
