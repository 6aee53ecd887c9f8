package fengni.screen.rule;

/** How a character is read by its glyph: the same for words, expressions and texts. Safe for use by several threads. */
@FunctionalInterface
public interface Reading {
    /** Returns the plain characters that a code point stands for; empty if readers don't see it. */
    String read(int codePoint);
}
