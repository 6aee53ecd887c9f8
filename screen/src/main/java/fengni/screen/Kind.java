package fengni.screen;

/** What the pattern of a feature means. */
public enum Kind {
    /** The pattern is a word; content that carries it in any folded form is hit. */
    LITERAL,
    /** The pattern is an innocent word; a hit that lies wholly inside it is excused. */
    ALLOW
}
