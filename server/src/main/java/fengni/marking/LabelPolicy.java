package fengni.marking;

/**
 * How a service shows people that its answers are synthetic (deep synthesis provisions, Art. 17; labelling measures,
 * Art. 4). The metadata label is written whatever this says.
 */
public sealed interface LabelPolicy {
    /** Visible words in the answer itself: the default for the kinds of Art. 17(1). */
    record InText(Place place, String words) implements LabelPolicy {}

    /**
     * The provider's own interface shows the mark; where, and the picture that proves it, are on record.
     *
     * @param screenshot digest of the stored picture, SHA-256 in lower-case hex, or empty text while none is stored
     */
    record InInterface(String where, String screenshot) implements LabelPolicy {}

    /** Where in the answer the words stand (GB 45438-2025, 5.1 allows one or more). */
    enum Place {
        START,
        END,
        BOTH
    }
}
