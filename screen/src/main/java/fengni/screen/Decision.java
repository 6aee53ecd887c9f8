package fengni.screen;

/** What is done with content; declared from weakest to strongest, so that {@code compareTo} tells which one wins. */
public enum Decision {
    /** The content goes on; hits, if any, are only reported. */
    PASS,
    /** An approved text is given instead (代答). */
    ANSWER,
    /** A person decides; the content waits. */
    REVIEW,
    /** The content is refused. */
    BLOCK;

    /** Returns the one of the two that wins: BLOCK over REVIEW over ANSWER over PASS. */
    public Decision stronger(Decision other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns whether content with this decision must not go out. */
    public boolean stops() {
        return this != PASS;
    }
}
