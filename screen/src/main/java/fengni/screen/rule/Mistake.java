package fengni.screen.rule;

/** What can be wrong with the pattern of a rule. */
public enum Mistake {
    /** A sign stands where none of its kind may; detail: the sign. */
    UNEXPECTED_SIGN,
    WORD_EXPECTED,
    UNCLOSED_BRACKET,
    UNCLOSED_QUOTE,
    EMPTY_WORD,
    /** Details: the count, the number of choices. */
    BAD_COUNT,
    /** Details: the window, the widest one. */
    BAD_WINDOW,
    /** Only a word that must be there can be accompanied by one that may not. */
    NOTHING_REQUIRED,
    /** Exclusions belong into the outermost "and" of an alternative. */
    MISPLACED_NOT,
    /** Detail: the deepest nesting. */
    TOO_DEEP,
    /** Detail: the highest number of words. */
    TOO_MANY_WORDS,
    /** Details: the length in characters, the longest one. */
    PATTERN_TOO_LONG,
    /** Detail: what the compiler of expressions says, in English. */
    BAD_EXPRESSION,
    /** Detail: the sign of the expression that is understood nowhere or means nothing here. */
    UNSUPPORTED_SIGN,
    NO_REQUIRED_LITERAL,
    /** Details: the size with all repeats written out, the largest one. */
    EXPRESSION_TOO_LARGE
}
