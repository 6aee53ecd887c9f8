package fengni.registry.shelf;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that is checked of an app; its rule, with citation and confidence, stands in the table of rules. */
public enum Point {
    /** Whether it offers synthesis was asked and answered. */
    SYNTHESIS_ASKED,
    /** An app that says it offers none has no number and no category of synthesis. */
    ANSWER_AGREES,
    CATEGORY_CHOSEN,
    OWN_FITS,
    OWN_STANDS,
    OWN_IN_FORCE,
    OWN_SUBJECT,
    OWN_ROLE,
    SUPPLIER_FITS,
    SUPPLIER_STANDS,
    SUPPLIER_IN_FORCE,
    SUPPLIER_ROLE,
    BOTH_NUMBERS,
    AGREEMENT,
    ASSESSMENT,
    EXPLICIT_MARK,
    IMPLICIT_MARK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Point> of(String word) {
        return Stream.of(values()).filter(point -> point.word().equals(word)).findFirst();
    }
}
