package fengni.label;

import static fengni.law.Severity.ERROR;
import static fengni.law.Severity.NOTE;
import static fengni.law.Severity.WARNING;

import fengni.law.Finding;
import fengni.law.Severity;

/** What may be found about a mark; parameters in brackets, clauses of GB 45438-2025. */
public enum LabelCode implements Finding.Code {
    /** The text is longer than the reader takes [found, limit in UTF-16 units]. */
    LABEL_TOO_LONG(ERROR),
    /** Not JSON, cut off, or nested too deep. */
    NOT_JSON(ERROR),
    /** JSON, but none of the seven fields is in it. */
    NO_FIELDS(ERROR),
    /** A field is written otherwise than in Appendix E [written, prescribed]. */
    FIELD_SPELLING(ERROR),
    /** A field stands there twice; the first is taken [field]. */
    FIELD_TWICE(ERROR),
    /** Every value is a string (Appendix E c to i) [JSON type found]. */
    NOT_A_STRING(ERROR),
    /** A required value is missing or empty [field]. */
    REQUIRED(ERROR),
    /** Label is 1, 2 or 3 (Appendix E c) [found]. */
    LABEL_VALUE(ERROR),
    /** The JSON is wrapped in a JSON string once more. */
    QUOTED_TWICE(ERROR),
    /** More text follows the label. */
    TRAILING_TEXT(WARNING),
    /** A field of the seven is not there [field]. */
    FIELD_MISSING(WARNING),
    /** The fields do not stand in the order of Appendix E. */
    FIELD_ORDER(WARNING),
    /** A field that Appendix E does not know [field]. */
    FIELD_UNKNOWN(WARNING),
    /** The value has characters outside Appendix E j) [the characters]. */
    CHARSET(WARNING),
    /** A first write puts the producer's pair into the propagator's fields (Appendix E, note 1) [field]. */
    PROPAGATOR_EMPTY(WARNING),
    /** The number of the content is a filler, so it tells no content from another. */
    PRODUCE_ID_FILLER(WARNING),
    /** The producer has the shape of a provider code, yet breaks its rules [finding of the code]. */
    PROVIDER_CODE(WARNING),
    /** The producer is a name, not a provider code; allowed by Appendix E d). */
    PRODUCER_IS_A_NAME(NOTE),
    /** Longer than some platforms take; the standard has no limit [found, limit]. */
    LONG_VALUE(NOTE),
    /** The words lack the AI element, 人工智能 or AI (5.1 to 5.6 b). */
    NO_AI_ELEMENT(ERROR),
    /** The words lack the generation element, 生成 or 合成 (5.1 to 5.6 b). */
    NO_GENERATION_ELEMENT(ERROR);

    private final Severity severity;

    LabelCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
