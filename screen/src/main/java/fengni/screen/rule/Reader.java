package fengni.screen.rule;

import java.util.List;

/** How a character is read by its glyph: the same for words, expressions and texts. Safe for use by several threads. */
@FunctionalInterface
public interface Reader {
    /** Returns the plain characters that a code point stands for; empty if readers don't see it. */
    String read(int codePoint);

    /** Returns the one character that a UTF-16 unit stands for, or NUL if {@link #read} has to be asked. */
    default char plain(char unit) {
        return 0;
    }

    /** Returns what makes a raw text look different from how it is read, each kind once. */
    default List<String> transforms(String raw) {
        return List.of();
    }
}
