package fengni.screen;

/**
 * What a stream does about rules that look at more than a word: combinations and expressions. Words along the layout and
 * across a foreign character are not held back under either policy: see {@link StreamReview}.
 */
public enum StreamPolicy {
    /**
     * Text is held from the first word of a combination that may still be completed, and from the required word of an
     * expression until what is around it is known. Of a combination that stops the stream nothing is ever released; of what an
     * expression matches, only what stands before its required word may have been: {@link StreamStep.Stop#retractFrom}
     * tells from where on.
     */
    STRICT,
    /**
     * Text is held for words alone. The stream stops where a combination or an expression is complete; what was released
     * of it should be taken back from {@link StreamStep.Stop#retractFrom} on.
     */
    CUT
}
