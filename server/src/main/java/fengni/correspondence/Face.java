package fengni.correspondence;

/** The two faces of the program. */
public enum Face {
    /** Whoever files. */
    OPERATOR,
    /** Whoever reviews, numbers and publishes. */
    REGISTRY
}
