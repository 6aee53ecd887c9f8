package fengni.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A stranger's bytes on disk while they wait for their turn or travel slowly, so that memory holds only what is at work.
 * The file is readable by its owner alone and gone when this is closed.
 */
final class Spool implements AutoCloseable {
    /** As much as a form may bring. */
    static final int MOST = 20 << 20;

    private final Path file;

    /** Longer than any request or parcel lasts, so that what is older belongs to a program that ended at once. */
    private static final Duration LEFT_OVER = Duration.ofMinutes(30);

    private static final String NAMES = "fengni-" + ProcessHandle.current().pid() + "-";
    private static final Pattern ANY = Pattern.compile("fengni-\\d+-\\d+\\.spool");

    private Spool() throws IOException {
        this.file = Files.createTempFile(NAMES, ".spool");
    }

    /** Takes a stream in; empty if it is longer than {@link #MOST}. */
    static Optional<Spool> of(InputStream content) throws IOException {
        var spool = new Spool();
        try (var out = Files.newOutputStream(spool.file)) {
            if (copy(content, out)) {
                return Optional.of(spool);
            }
        } catch (IOException failure) {
            spool.close();
            throw failure;
        }
        spool.close();
        return Optional.empty();
    }

    /** Returns an empty one, to be written through {@link #out}. */
    static Spool empty() throws IOException {
        return new Spool();
    }

    /** Removes files that this user's programs left when they ended at once. */
    static void removeLeftOver() throws IOException {
        try (var own = new Spool()) {
            var folder = Objects.requireNonNull(own.file.getParent());
            try (var files = Files.list(folder)) {
                for (Path file : files.filter(Spool::isNamedSo).toList()) {
                    remove(file, Files.getOwner(own.file));
                }
            }
        }
    }

    private static boolean isNamedSo(Path file) {
        return ANY.matcher(String.valueOf(file.getFileName())).matches();
    }

    /** By the system's clock, as the times of files are. */
    private static void remove(Path file, UserPrincipal owner) throws IOException {
        try {
            var last = Files.getLastModifiedTime(file).toInstant();
            boolean old = last.isBefore(InstantSource.system().instant().minus(LEFT_OVER));
            if (old
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(file).equals(owner)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException goneBySelf) {
            // another program's, which just ended its request
        }
    }

    OutputStream out() throws IOException {
        return Files.newOutputStream(file);
    }

    static Spool of(byte[] content) throws IOException {
        var spool = new Spool();
        Files.write(spool.file, content);
        return spool;
    }

    long size() throws IOException {
        return Files.size(file);
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    InputStream stream() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static boolean copy(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[16_384];
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > MOST) {
                return false;
            }
            out.write(buffer, 0, read);
        }
        return true;
    }
}
