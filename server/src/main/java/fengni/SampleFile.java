package fengni;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code sample.json}: what a trial tells whoever started it, its keys and passwords included. Readable by its owner only;
 * written whole or not at all.
 */
final class SampleFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    SampleFile(Path file) {
        this.file = file;
    }

    /** Someone of the console, by role; nobody in a trial exists. */
    record SamplePerson(String role, String name, String login, String password) {}

    /** What the file says. */
    record Sample(
            String console,
            String gateway,
            String registry,
            String storeKey,
            String apiKey,
            String verifiedUser,
            String unverifiedUser,
            String suspendedUser,
            String blockedPhrase,
            List<SamplePerson> people) {}

    /** Returns what an earlier start wrote; its addresses may be out of date. */
    Optional<Sample> read() {
        return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), Sample.class)) : Optional.empty();
    }

    void write(Sample sample) {
        try {
            var made = Files.createTempFile(
                    file.resolveSibling(""),
                    "sample",
                    ".json",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(made, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n");
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
