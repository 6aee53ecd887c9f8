package fengni;

import fengni.cli.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything an installation keeps; one process at a time may have it. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the folder, making it (owner only) when it is not there. The lock goes with the process, however it ends.
     *
     * @throws StartRefused if it cannot be written or another process has it
     */
    static DataFolder take(Path path) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path.toAbsolutePath());
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartRefused(Exit.MISSING, "data.taken", path);
            }
            return new DataFolder(path.toRealPath(), channel, lock);
        } catch (IOException unwritable) {
            throw new StartRefused(Exit.MISSING, "data.unwritable", path, String.valueOf(unwritable.getMessage()));
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
