package fengni.law.rulebook;

import java.util.Comparator;
import java.util.List;

/**
 * The clock of a duty. Where rules disagree, all their terms are here, the earliest first: that one counts unless a
 * person decides otherwise.
 *
 * @param terms at least one
 */
public record Clock(String id, List<Term> terms) {
    public Clock {
        terms = List.copyOf(terms);
        var sorted = terms.stream()
                .sorted(Comparator.comparing(Term::kind).thenComparingInt(Term::amount))
                .toList();
        if (terms.isEmpty() || !sorted.equals(terms)) {
            throw new IllegalArgumentException("terms of clock " + id + " do not begin with the earliest");
        }
    }

    /** Returns the term that counts unless a person decides otherwise. */
    public Term standard() {
        return terms.getFirst();
    }

    /** Returns the other terms. */
    public List<Term> alternatives() {
        return terms.subList(1, terms.size());
    }
}
