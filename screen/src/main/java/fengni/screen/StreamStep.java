package fengni.screen;

/** What may be done after a piece of a stream was fed. */
public sealed interface StreamStep {
    /** This text may go out now; it may be empty while a word is still open. */
    record Release(String text) implements StreamStep {}

    /**
     * The stream ends here: {@code before} may still go out, nothing after it.
     *
     * @param before last text that may go out; empty on every call after the first stop
     * @param review what was known when the stream stopped
     * @param retractFrom UTF-16 offset in all that was fed from which on what went out should be taken back (of an
     *     expression, or of a word along the layout or across a foreign character, which nothing was held for); where the
     *     released text ends if all of it may stay
     */
    record Stop(String before, Review review, int retractFrom) implements StreamStep {}
}
