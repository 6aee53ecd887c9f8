package fengni.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder of a POSIX file system. */
record FolderDisk(Path folder) implements Disk {
    private static final String LOCK = "lock";

    /** A file lock keeps out other processes only; this set keeps out a second ledger of this process. */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public DiskFile create(String name) throws IOException {
        return open(name, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public DiskFile read(String name) throws IOException {
        return open(name, StandardOpenOption.READ);
    }

    @Override
    public DiskFile write(String name) throws IOException {
        return open(name, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private DiskFile open(String name, OpenOption... options) throws IOException {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        return new ChannelFile(FileChannel.open(folder.resolve(name), new HashSet<>(List.of(options)), ownerOnly));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    @Override
    public void forceFolder() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<Closeable> lock() throws IOException {
        var real = folder.toRealPath();
        if (!OPEN_HERE.add(real)) {
            return Optional.empty();
        }
        boolean held = false;
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            held = channel.tryLock() != null;
        } finally {
            if (!held) {
                channel.close();
                OPEN_HERE.remove(real);
            }
        }
        return held ? Optional.of(() -> release(real, channel)) : Optional.empty();
    }

    private static void release(Path real, FileChannel channel) throws IOException {
        try {
            channel.close();
        } finally {
            OPEN_HERE.remove(real);
        }
    }

    /** Not interrupted by anyone: an interrupt would close the channel. The ledger's own threads never are. */
    private record ChannelFile(FileChannel channel) implements DiskFile {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(byte[] into, long at) throws IOException {
            var buffer = ByteBuffer.wrap(into);
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = channel.read(buffer, at + buffer.position());
            }
            return buffer.position();
        }

        @Override
        public void write(byte[] bytes, long at) throws IOException {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer, at + buffer.position());
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            channel.force(metadata);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
