package fengni.cli;

import fengni.law.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** A UTF-8 text, or why there is none. */
sealed interface PlainText {
    /** The name that stands for standard input. */
    String STANDARD_INPUT = "-";

    int LIMIT_MIB = 64;
    Set<String> ENDINGS = Set.of("txt", "md", "markdown");

    /** The whole text, a byte order mark included. */
    record Text(String text, boolean markdown) implements PlainText {
        /** Returns where the body begins, in UTF-16 units: after the head of a Markdown file, if it has one. */
        int bodyStart() {
            return markdown ? FrontMatter.end(text) : 0;
        }
    }

    record NoText(Finding reason) implements PlainText {}

    /** Reads a file by its name's ending, or standard input. */
    static PlainText read(String name, InputStream standardInput) {
        if (name.equals(STANDARD_INPUT)) {
            return read(name, standardInput, false);
        }
        var file = Path.of(name);
        var ending = ending(file);
        if (Files.isDirectory(file)) {
            return new NoText(Finding.of(FileCode.FOLDER, name));
        }
        if (!ENDINGS.contains(ending)) {
            return new NoText(Finding.of(FileCode.FORMAT_NOT_HANDLED, name, ending));
        }
        try (var stream = Files.newInputStream(file)) {
            return read(name, stream, !ending.equals("txt"));
        } catch (IOException failure) {
            return new NoText(notReadable(name, failure));
        }
    }

    private static PlainText read(String name, InputStream stream, boolean markdown) {
        try {
            int limit = LIMIT_MIB << 20;
            var bytes = stream.readNBytes(limit + 1);
            return bytes.length > limit
                    ? new NoText(Finding.of(FileCode.TOO_LARGE, name, LIMIT_MIB))
                    : decoded(name, bytes, markdown);
        } catch (IOException failure) {
            return new NoText(notReadable(name, failure));
        }
    }

    private static PlainText decoded(String name, byte[] bytes, boolean markdown) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean binary = text.indexOf('\0') >= 0;
            return binary ? new NoText(Finding.of(FileCode.NOT_PLAIN_TEXT, name)) : guarded(name, text, markdown);
        } catch (CharacterCodingException _) {
            return new NoText(Finding.of(FileCode.NOT_PLAIN_TEXT, name));
        }
    }

    /** A label in the head of a Markdown file may not be overlooked: a second one would break 6.1 c). */
    private static PlainText guarded(String name, String text, boolean markdown) {
        return markdown && FrontMatter.hasLabel(text)
                ? new NoText(Finding.of(FileCode.FRONT_MATTER_LABEL, name))
                : new Text(text, markdown);
    }

    static Finding notReadable(String name, IOException failure) {
        return Finding.of(FileCode.NOT_READABLE, name, failure.getClass().getSimpleName());
    }

    /** Returns true if the name says that a text belongs there. */
    static boolean handles(Path file) {
        return ENDINGS.contains(ending(file));
    }

    private static String ending(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
