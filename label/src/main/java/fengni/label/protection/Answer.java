package fengni.label.protection;

/** What a key says of a signature. */
enum Answer {
    FITS,
    /** It is a signature, though not of any of the messages. */
    DOES_NOT_FIT,
    /** It is no signature at all. */
    MALFORMED,
    /** The key made it, and of what cannot be told: a bare value that is no digest known here. */
    UNCLEAR
}
