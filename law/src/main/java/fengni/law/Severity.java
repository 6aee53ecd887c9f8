package fengni.law;

/** How much a {@link Finding} weighs. */
public enum Severity {
    /** The rule is broken; no value can be made of it. */
    ERROR,
    /** Readable, but not as published or prescribed; a person should look. */
    WARNING,
    /** Read and understood, though written otherwise than prescribed, or worth knowing. */
    NOTE
}
