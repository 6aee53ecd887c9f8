package fengni.label;

import fengni.law.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a file, or why there are none. */
sealed interface StoredFile {
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Content(byte[] bytes) implements StoredFile {}

    record NotRead(Finding reason) implements StoredFile {}

    static StoredFile read(Path file) {
        var name = file.toString();
        if (Files.isDirectory(file)) {
            return new NotRead(Finding.of(FileCode.FOLDER, name));
        }
        int limit = Limits.FILE_MIB << 20;
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(limit + 1);
            return bytes.length > limit
                    ? new NotRead(Finding.of(FileCode.TOO_LARGE, name, Limits.FILE_MIB))
                    : new Content(bytes);
        } catch (IOException failure) {
            return new NotRead(notReadable(file, failure));
        }
    }

    static Finding notReadable(Path file, IOException failure) {
        return Finding.of(
                FileCode.NOT_READABLE, file.toString(), failure.getClass().getSimpleName());
    }
}
