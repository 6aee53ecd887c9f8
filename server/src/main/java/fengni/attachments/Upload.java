package fengni.attachments;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file as somebody hands it in.
 *
 * @param name as the sender gave it: not to be trusted
 */
public record Upload(String name, Opening content) {
    /** Opens the content; the reader closes it. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }
}
