package fengni.label;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats whose marks are read and written; told by what a file holds, and by its name only where a text has no sign. */
public enum Format {
    /** UTF-8 text; its name ends in {@code .txt}, or it came without a name. */
    TEXT,
    /** UTF-8 text in Markdown; its name ends in {@code .md} or {@code .markdown}. */
    MARKDOWN,
    JPEG,
    PNG;

    /** The name of a text that came without one, on standard input. */
    public static final String NAMELESS = "-";

    private static final byte[] JPEG_SIGN = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG_SIGN = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final Set<String> MARKDOWN_ENDINGS = Set.of("md", "markdown");

    /**
     * Recognises a format.
     *
     * @param name file name or path; {@value #NAMELESS} for a text without a name
     * @param content the bytes, or at least the first eight
     * @return empty for every other format; a text is not decoded here
     */
    public static Optional<Format> of(String name, byte[] content) {
        if (starts(content, JPEG_SIGN)) {
            return Optional.of(JPEG);
        }
        return starts(content, PNG_SIGN) ? Optional.of(PNG) : ofText(name);
    }

    /** Returns the kind of text that a name promises, if it promises one. */
    public static Optional<Format> ofText(String name) {
        var ending = ending(name);
        if (name.equals(NAMELESS) || ending.equals("txt")) {
            return Optional.of(TEXT);
        }
        return MARKDOWN_ENDINGS.contains(ending) ? Optional.of(MARKDOWN) : Optional.empty();
    }

    /** Returns true if marks go into the file itself. */
    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** Returns the stable name in JSON, such as {@code jpeg}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean starts(byte[] content, byte[] sign) {
        return content.length >= sign.length && Arrays.equals(content, 0, sign.length, sign, 0, sign.length);
    }
}
