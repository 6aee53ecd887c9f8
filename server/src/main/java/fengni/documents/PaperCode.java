package fengni.documents;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the QR code of a paper says: which paper it is and the SHA-256 of its content, so that a stamped scan finds its way
 * back. It proves nothing about the rest of the page.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record PaperCode(String reference, String sha256) {
    private static final String PREFIX = "fengni:paper:1:";
    private static final int LONGEST_REFERENCE = 80;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "([0-9a-f]{64}):([^\\p{Cntrl}]{1," + LONGEST_REFERENCE + "})");

    public PaperCode {
        if (!DIGEST.matcher(sha256).matches()) {
            throw new IllegalArgumentException("'" + sha256 + "' is not 64 lower-case hexadecimal digits");
        }
    }

    /** Reads what a code says; empty if it is none of ours. */
    public static Optional<PaperCode> read(String text) {
        var found = FORM.matcher(text);
        return found.matches() ? Optional.of(new PaperCode(found.group(2), found.group(1))) : Optional.empty();
    }

    String text() {
        return PREFIX + sha256 + ":" + reference;
    }
}
