package fengni.screen.guard;

import fengni.screen.Decision;
import java.util.Optional;

/**
 * What one label of a guard means here.
 *
 * @param name the guard's word; {@code *} for all that have no row
 * @param detail the guard's finer word; empty for all that have no row of their own
 * @param riskClass the class of harm
 * @param flagged what counts when the guard itself objects; empty for what the guard asks for
 * @param reviewFrom a score from which a person looks at the text; above 1 for none
 * @param blockFrom a score from which the text is refused; above 1 for none
 * @param note where the row comes from and how sure it is
 */
record LabelRule(
        String name,
        String detail,
        String riskClass,
        Optional<Decision> flagged,
        double reviewFrom,
        double blockFrom,
        String note) {
    static final String ANY = "*";

    /**
     * Returns what the label leads to.
     *
     * @param asked what the guard itself asks for; PASS when it does not object
     */
    Decision decide(Decision asked, double score) {
        var base = asked.stops() ? flagged.orElse(asked) : Decision.PASS;
        if (score >= blockFrom) {
            return Decision.BLOCK;
        }
        return score >= reviewFrom ? base.stronger(Decision.REVIEW) : base;
    }
}
