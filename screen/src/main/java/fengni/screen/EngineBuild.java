package fengni.screen;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Names the build of this engine: a hash over its code and its data, where they were loaded from, and the version of Java,
 * whose tables of characters it reads. Tables made by one build are not read by another.
 */
final class EngineBuild {
    /** What was loaded does not change any more. */
    private static final AtomicReference<Optional<byte[]>> KNOWN = new AtomicReference<>(Optional.empty());

    private EngineBuild() {}

    /**
     * Returns the hash, 32 bytes.
     *
     * @throws IOException when code and data can't be read, or it isn't known where they are
     */
    static byte[] hash() throws IOException {
        var known = KNOWN.get();
        if (known.isEmpty()) {
            known = Optional.of(read());
            KNOWN.set(known);
        }
        return known.get().clone();
    }

    private static byte[] read() throws IOException {
        var digest = sha256();
        digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        var place = place();
        for (Path file : files(place)) {
            digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return digest.digest();
    }

    private static Path place() throws IOException {
        try {
            var source = Optional.ofNullable(
                            EngineBuild.class.getProtectionDomain().getCodeSource())
                    .map(CodeSource::getLocation)
                    .orElseThrow(() -> new IOException("it isn't known where the engine was loaded from"));
            return Path.of(source.toURI());
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException failure) {
            throw new IOException("the engine was not loaded from a file or folder", failure);
        }
    }

    private static List<Path> files(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (var all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
