package fengni.screen.reading;

/** What comes of reading something encoded at one place of a text. */
sealed interface Attempt {
    /** What is read as this is passed over, as what readers do not see is. */
    String UNSEEN = "\u2060";

    /** What is read as this is one sign of noise. */
    String SIGN = "\u00b7";

    Attempt NONE = new None();
    Attempt MORE = new More(false);
    Attempt MORE_OF_A_SIGN = new More(true);

    /** Nothing is encoded here. */
    record None() implements Attempt {}

    /**
     * What stands here up to the end may be the beginning of something encoded.
     *
     * @param sign it is one sign of noise then, so that no word begins with it
     */
    record More(boolean sign) implements Attempt {}

    /**
     * So many UTF-16 units stand for a text.
     *
     * @param how the name of the encoding
     */
    record Found(int length, String text, String how) implements Attempt {}
}
