package fengni.law;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that belongs to a dossier, as the form's answers name it: what was filed stays provable when the file has gone.
 *
 * @param sha256 of its content, 64 lower-case hex digits
 * @param bytes its size
 * @param name for people only; no line breaks
 */
public record FiledFile(String sha256, long bytes, String name) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,12}) (\\S[^\\r\\n]{0,199})");

    public FiledFile {
        if (!LINE.matcher(line(sha256, bytes, name)).matches()) {
            throw new IllegalArgumentException("not a file of a dossier: " + sha256.length() + " digits, " + bytes);
        }
    }

    /** Reads what {@link #line} wrote; empty for anything else. */
    public static Optional<FiledFile> read(String line) {
        var parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new FiledFile(parts.group(1), Long.parseLong(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /** Returns it as one line of an answer: digest, size, name. */
    public String line() {
        return line(sha256, bytes, name);
    }

    private static String line(String sha256, long bytes, String name) {
        return sha256 + " " + bytes + " " + name;
    }
}
