package fengni.screen;

/** What the pattern of a feature means. */
public enum Kind {
    /** The pattern is a word; content that carries it in any folded form is hit. */
    LITERAL,
    /** The pattern is several words, parted by {@code |}: any of them is a hit; combinations name the class by its id. */
    CLASS,
    /** The pattern is a regular expression (RE2) that cannot match without a literal of two characters. */
    REGEX,
    /** The pattern says which words and classes must come together. */
    COMBO,
    /** The pattern is an innocent word; a hit that lies wholly inside it is excused. */
    ALLOW
}
