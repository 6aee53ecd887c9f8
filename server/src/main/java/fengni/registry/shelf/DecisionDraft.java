package fengni.registry.shelf;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.law.rulebook.Wording;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision as a person writes it. Facts, rule and the way to appeal make the statement of reasons.
 *
 * @param act word of an act; an emergency names none
 * @param revision of the app that the person saw; an emergency does not ask for it
 * @param rule word of a point, or {@code measures} for the article about measures itself
 */
record DecisionDraft(String act, int revision, String facts, String rule, String appeal) {
    private static final int LONGEST = 2_000;

    /** What it says when nothing is wrong with it. */
    record Checked(Act act, int revision, Decision.Reasons reasons) {}

    Outcome<Checked> checked(ShelfRules rules) {
        var faults = new Faults();
        var chosen = Act.of(act).filter(one -> one != Act.OVERTURN);
        faults.expect(chosen.isPresent(), "act", "choice", acts());
        return checked(rules, faults, chosen);
    }

    /** As {@link #checked}, for a removal at once. */
    Outcome<Checked> emergency(ShelfRules rules) {
        return checked(rules, new Faults(), Optional.of(Act.REMOVE));
    }

    private Outcome<Checked> checked(ShelfRules rules, Faults faults, Optional<Act> chosen) {
        var citation = rules.citation(rule);
        faults.words(Optional.of(facts), "facts", LONGEST);
        faults.expect(citation.isPresent(), "rule", "shelf_rule");
        if (chosen.map(Act::burdens).orElse(true) || !appeal.isBlank()) {
            faults.words(Optional.of(appeal), "appeal", LONGEST);
        }
        return faults.none()
                ? new Outcome.Done<>(new Checked(chosen.orElseThrow(), revision, reasons(citation.orElseThrow())))
                : new Outcome.Faulty<>(faults.list());
    }

    private Decision.Reasons reasons(Wording citation) {
        return new Decision.Reasons(facts.strip(), rule, citation, appeal.strip());
    }

    private static String acts() {
        return Stream.of(Act.values())
                .filter(one -> one != Act.OVERTURN)
                .map(Act::word)
                .collect(Collectors.joining(", "));
    }
}
