package fengni.assessment;

import fengni.assessment.Assessed.Signer;
import fengni.law.rulebook.Term;
import java.time.Instant;
import java.util.Locale;

/**
 * The term that a person chose where rules disagree on a clock; without one the earliest counts. It holds for one signed
 * result: a newer one begins with the earliest again.
 *
 * @param term as {@link #word} tells it
 */
record ClockChoice(long assessment, String clock, String term, String reason, Signer by, Instant at, String receipt) {

    /** Returns how a term is named, as {@code working_days-10}; no two terms of a clock have the same name. */
    static String word(Term term) {
        return term.kind().name().toLowerCase(Locale.ROOT) + "-" + term.amount();
    }
}
