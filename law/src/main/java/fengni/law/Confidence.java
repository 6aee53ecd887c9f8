package fengni.law;

/** How sure a figure or code is, from strongest to weakest; the rulebook shows it beside every value. */
public enum Confidence {
    /** The full text of the rule was read. */
    TEXT,
    /** Read in an excerpt or a reprint. */
    EXCERPT,
    /** Measured on published data. */
    MEASURED,
    /** Recalled, not read again. */
    RECALLED,
    /** No text close to the source was seen. */
    UNCONFIRMED
}
