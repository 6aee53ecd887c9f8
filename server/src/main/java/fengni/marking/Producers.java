package fengni.marking;

import fengni.answers.Cursor;
import fengni.offering.Offerings;
import fengni.offering.Organisation;
import java.util.Optional;

/**
 * Whose provider code stands in the label of a declared file: the first organisation's, or that of the one whose code a
 * link names. The list itself is shown to nobody, since organisations of one installation do not see each other.
 */
record Producers(Offerings offerings) {
    Optional<Organisation> of(String code) {
        var known = offerings.organisations(new Cursor(0, Cursor.LONGEST)).items().stream();
        return known.filter(one -> code.isEmpty() || one.providerCode().value().equals(code))
                .findFirst();
    }
}
