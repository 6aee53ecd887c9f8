package fengni.label.text;

import fengni.label.file.Medium;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts in UTF-8, and where their characters stand in the file. */
final class Utf8 {
    private Utf8() {}

    /** Returns the whole text, a byte order mark included; empty if it is no UTF-8 or has a zero in it. */
    static Optional<String> text(Medium medium) {
        var bytes = medium.whole();
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.file(), bytes.start(), bytes.length()))
                    .toString();
            return Optional.of(text).filter(read -> read.indexOf('\0') < 0);
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the offset in bytes of a UTF-16 unit. */
    static long offset(String text, int unit) {
        return bytes(text.substring(0, unit)).length;
    }
}
