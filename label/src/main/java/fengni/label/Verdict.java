package fengni.label;

/** The answer of an inspection in one word; words for people are kept apart from any claim about the law. */
public enum Verdict {
    /** One label, and it passed every check that was made. */
    COMPLIANT,
    /** A label that breaks Appendix E, or more than one (6.1 c). */
    NONCOMPLIANT,
    /** The whole file was read and has no label. */
    NOT_FOUND,
    /** Something could not be read, so that nothing may be concluded. */
    INCONCLUSIVE
}
