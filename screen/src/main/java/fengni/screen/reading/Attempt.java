package fengni.screen.reading;

/** What comes of reading something encoded at one place of a text. */
sealed interface Attempt {
    Attempt NONE = new None();
    Attempt MORE = new More();

    /** Nothing is encoded here. */
    record None() implements Attempt {}

    /** What stands here up to the end may be the beginning of something encoded. */
    record More() implements Attempt {}

    /**
     * So many UTF-16 units stand for a text.
     *
     * @param how the name of the encoding
     */
    record Found(int length, String text, String how) implements Attempt {}
}
