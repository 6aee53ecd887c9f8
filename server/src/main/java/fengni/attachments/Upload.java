package fengni.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as somebody hands it in.
 *
 * @param name as the sender gave it: not to be trusted
 */
public record Upload(String name, Opening content) {
    /** Returns a file of a form. */
    public static Upload of(MultipartFile part) {
        return new Upload(Objects.requireNonNullElse(part.getOriginalFilename(), ""), part::getInputStream);
    }

    /** Returns the files of a form; a field left empty arrives as a file without name and content, and is none. */
    public static List<Upload> of(List<MultipartFile> parts) {
        return parts.stream()
                .filter(part -> part.getSize() > 0 || !Upload.of(part).name().isEmpty())
                .map(Upload::of)
                .toList();
    }

    /** Opens the content; the reader closes it. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }
}
