package fengni.label.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A file that appears whole or not at all.
 *
 * <p>If the power fails before {@link #appear()} returns, the old file or none is there, and at worst a
 * {@code .part} file beside it; after it returns, the new file survives.
 */
public final class WholeFile implements AutoCloseable {
    /** From here on the disk is busy long enough to be waited for on another thread. */
    private static final long LARGE = 4 << 20;

    private final Path target;
    private final Path part;
    /** Brings the bytes to the disk, while they are read back. */
    private final FutureTask<Boolean> forced;

    private WholeFile(Path target, Path part) {
        this.target = target;
        this.part = part;
        this.forced = new FutureTask<>(this::force);
    }

    /**
     * Writes the bytes beside the target; they are not durable yet, though many may be on their way to the disk.
     *
     * @throws IOException if they cannot be written; nothing is left behind
     */
    public static WholeFile prepare(Path target, Medium content) throws IOException {
        var name = "." + UUID.randomUUID() + ".part"; // without the target's name, which may be as long as names can be
        var file = new WholeFile(target, target.toAbsolutePath().resolveSibling(name));
        try (var channel = FileChannel.open(file.part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(channel);
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
        if (content.length() >= LARGE) {
            Thread.ofPlatform().daemon().name("force " + name).start(file.forced);
        }
        return file;
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
        await();
        Files.move(part, target.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(part.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private boolean force() throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return true;
    }

    private void await() throws IOException {
        forced.run(); // does nothing where another thread has begun
        try {
            forced.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException disk ? disk : new IOException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the disk was waited for");
        }
    }

    /** Removes what did not appear; a thread that still forces it finds nothing, and its failure means nothing. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
