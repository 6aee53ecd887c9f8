package fengni.label;

import fengni.label.file.Limits;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A UTF-8 text, or why there is none. */
sealed interface PlainText {

    /** The whole text, a byte order mark included. */
    record Text(String text, boolean markdown) implements PlainText {
        /** Returns where the body begins, in UTF-16 units: after the head of a Markdown file, if it has one. */
        int bodyStart() {
            return markdown ? FrontMatter.end(text) : 0;
        }
    }

    record NoText(Finding reason) implements PlainText {}

    static PlainText read(String name, byte[] bytes, boolean markdown) {
        if (bytes.length > Limits.TEXT_MIB << 20) {
            return new NoText(Finding.of(FileCode.TOO_LARGE, name, Limits.TEXT_MIB));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean binary = text.indexOf('\0') >= 0;
            return binary ? new NoText(Finding.of(FileCode.NOT_PLAIN_TEXT, name)) : guarded(name, text, markdown);
        } catch (CharacterCodingException broken) {
            return new NoText(Finding.of(FileCode.NOT_PLAIN_TEXT, name));
        }
    }

    /** A label in the head of a Markdown file may not be overlooked: a second one would break 6.1 c). */
    private static PlainText guarded(String name, String text, boolean markdown) {
        return markdown && FrontMatter.hasLabel(text)
                ? new NoText(Finding.of(FileCode.FRONT_MATTER_LABEL, name))
                : new Text(text, markdown);
    }
}
