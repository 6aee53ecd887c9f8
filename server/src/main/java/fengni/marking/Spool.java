package fengni.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A stranger's bytes on disk while they wait for their turn or travel slowly, so that memory holds only what is at work.
 * The file is readable by its owner alone and gone when this is closed.
 */
final class Spool implements AutoCloseable {
    /** As much as a form may bring. */
    static final int MOST = 20 << 20;

    private final Path file;

    private Spool() throws IOException {
        this.file = Files.createTempFile("fengni-", ".spool");
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
