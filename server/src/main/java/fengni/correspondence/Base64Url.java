package fengni.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** base64url without padding (RFC 4648 §5), one text for each value: stray bits at the end are refused. */
final class Base64Url {
    private Base64Url() {}

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the bytes if the text is that of exactly so many. */
    static Optional<byte[]> read(String text, int length) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text))
                    .filter(bytes -> bytes.length == length && of(bytes).equals(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Returns the text whose UTF-8 this is; empty if it is no base64url, or not its one spelling. */
    static Optional<String> text(String encoded) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(encoded))
                    .filter(bytes -> of(bytes).equals(encoded))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
