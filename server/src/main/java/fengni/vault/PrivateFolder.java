package fengni.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/**
 * A folder that only its owner enters (0700) with files that only their owner reads (0600).
 *
 * <p>A write goes to a temporary name, is forced, renamed over the old file, and the folder is forced: a crash at any
 * step leaves the old file or the new one whole, and at worst a temporary name beside it that {@link #sweep} removes.
 */
public final class PrivateFolder {
    private static final String TEMPORARY = ".tmp";
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /**
     * Returns the folder; makes it where none is.
     *
     * @throws VaultRefused if others may use it, or it cannot be used at all
     */
    public static PrivateFolder at(Path given) {
        var path = given.toAbsolutePath();
        try {
            if (!Files.exists(path)) {
                var parent = Objects.requireNonNull(path.getParent(), "the root of a file system exists");
                Files.createDirectories(parent);
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                force(parent);
            }
            refuseOthers(path, "700");
            return new PrivateFolder(path);
        } catch (UnsupportedOperationException _) {
            throw new VaultRefused("The folder " + path + " needs a file system with owner permissions.");
        } catch (IOException failure) {
            throw new VaultRefused("The folder " + path + " cannot be used: " + failure + ".");
        }
    }

    public boolean has(String name) {
        return Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    /**
     * Returns the text of a file, one byte a character (ISO 8859-1).
     *
     * @throws VaultRefused if others may read it, or it cannot be read
     */
    public String read(String name) {
        try {
            refuseOthers(path.resolve(name), "600");
            return Files.readString(path.resolve(name), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new VaultRefused("The file " + path.resolve(name) + " cannot be read: " + failure + ".");
        }
    }

    /** After this returns the file survives a crash and a power cut; before, the old one does. Writers of one name take turns. */
    public void write(String name, String text) {
        var temporary = path.resolve(name + TEMPORARY);
        try {
            Files.deleteIfExists(temporary);
            Files.createFile(
                    temporary, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            force(path);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + path.resolve(name), failure);
        }
    }

    void remove(String name) {
        try {
            if (Files.deleteIfExists(path.resolve(name))) {
                force(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot remove " + path.resolve(name), failure);
        }
    }

    /** Removes what interrupted writes left behind: they never became files. */
    public void sweep() {
        try (var names = Files.newDirectoryStream(path, "*" + TEMPORARY)) {
            for (var name : names) {
                Files.delete(name);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot clean " + path, failure);
        }
    }

    private static void refuseOthers(Path path, String mode) throws IOException {
        var permissions = Files.getPosixFilePermissions(path);
        if (permissions.stream().anyMatch(OTHERS::contains)) {
            throw new VaultRefused("Others than its owner may use " + path + " ("
                    + PosixFilePermissions.toString(permissions) + "): run chmod " + mode + " on it.");
        }
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
