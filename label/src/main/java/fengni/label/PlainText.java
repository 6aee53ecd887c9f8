package fengni.label;

import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A UTF-8 text, or why there is none. */
sealed interface PlainText {

    /** The whole text, a byte order mark included. */
    record Text(String text) implements PlainText {
        private static final String BYTE_ORDER_MARK = "\ufeff";

        /** Returns the characters in UTF-8 with lines ended by LF: programs that send texts change the ends of lines. */
        Medium content() {
            var body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return Medium.of(body.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8));
        }
    }

    record NoText(Finding reason) implements PlainText {}

    static PlainText read(String name, byte[] bytes) {
        if (bytes.length > Limits.TEXT_MIB << 20) {
            return new NoText(Finding.of(FileCode.TOO_LARGE, name, Limits.TEXT_MIB));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean binary = text.indexOf('\0') >= 0;
            return binary ? new NoText(Finding.of(FileCode.NOT_PLAIN_TEXT, name)) : new Text(text);
        } catch (CharacterCodingException broken) {
            return new NoText(Finding.of(FileCode.NOT_PLAIN_TEXT, name));
        }
    }
}
