package fengni.label;

import fengni.law.ProviderCode;

/**
 * Who passes a content on, and under which number (labelling measures, Article 6; GB 45438-2025, Appendix E g to i).
 *
 * @param code the propagator's own; extension 2 in its place 23 says that the service propagates
 * @param propagateId number of the content at the propagator, one for each content
 * @param reservedCode2 the propagator's own protection, usually empty
 * @param showing what people shall see or hear; {@link VisibleWords.None} leaves the content itself alone; words
 *     are left away from a content whose producer protected its label
 */
public record Propagator(ProviderCode code, String propagateId, String reservedCode2, Showing showing) {
    /** @throws IllegalArgumentException if the number is empty, or a value has characters outside Appendix E j) */
    public Propagator {
        if (propagateId.isEmpty() || !AigcLabel.isWritable(propagateId) || !AigcLabel.isWritable(reservedCode2)) {
            throw new IllegalArgumentException("'" + propagateId + "' or '" + reservedCode2 + "' cannot be written");
        }
    }

    /** Returns one who adds nothing but label and number. */
    public static Propagator of(ProviderCode code, String propagateId) {
        return new Propagator(
                code,
                propagateId,
                "",
                MarkOrder.of(AigcLabel.firstWrite(code, propagateId)).showing());
    }

    /** Returns the same with words for people to see. */
    public Propagator showing(Showing shown) {
        return new Propagator(code, propagateId, reservedCode2, shown);
    }

    /** Returns what a producer's label becomes: its own four fields as they are, the propagator's three rewritten. */
    AigcLabel rewritten(AigcLabel found) {
        return new AigcLabel(
                found.label(),
                found.contentProducer(),
                found.produceId(),
                found.reservedCode1(),
                code.value(),
                propagateId,
                reservedCode2);
    }

    /** Returns the label of a content whose producer is unknown: the writer's pair in both places (Appendix E, note 1). */
    AigcLabel firstWrite(AigcLabel.Certainty certainty) {
        return new AigcLabel(certainty.code(), code.value(), propagateId, "", code.value(), propagateId, reservedCode2);
    }
}
