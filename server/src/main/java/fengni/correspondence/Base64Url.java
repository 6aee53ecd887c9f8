package fengni.correspondence;

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
}
