package fengni.attachments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ContentDisposition;

/**
 * A file that is kept.
 *
 * @param name for people only, cleaned by {@link FileName}; never a path
 * @param bytes its size
 * @param sha256 of the content, 64 lower-case hex digits
 */
public record Attachment(UUID id, String name, Kind kind, long bytes, String sha256, Instant at) {
    /** Returns the value of {@code Content-Disposition}: a browser saves the file and never shows it within our pages. */
    public String disposition() {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
