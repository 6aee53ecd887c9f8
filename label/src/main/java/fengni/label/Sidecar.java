package fengni.label;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The label of a plain text in a file beside it, {@code NAME.aigc.json}.
 *
 * <p>No guide names a place for metadata in plain text; this one is our own choice, with the wrapped shape of Appendix
 * E b) as for every place that no guide names.
 */
record Sidecar(Path file) {
    static final String ENDING = ".aigc.json";
    /** Room for the longest label that the reader takes, every character in three bytes. */
    static final int MOST_BYTES = 3 * 65_536 + 2;

    static Sidecar of(Path text) {
        return new Sidecar(text.resolveSibling(text.getFileName() + ENDING));
    }

    static byte[] bytes(AigcLabel label) {
        return (label.wrappedJson() + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    static LabelReading read(byte[] content) {
        var text = new String(content, 0, Math.min(MOST_BYTES, content.length), StandardCharsets.UTF_8);
        return AigcLabel.read(text.strip());
    }

    /** Returns what the file says, or nothing if it does not exist. */
    Optional<LabelReading> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(file)) {
            return Optional.of(read(stream.readNBytes(MOST_BYTES)));
        }
    }
}
