package fengni.marking;

import fengni.label.AigcLabel;
import fengni.label.Decision;
import fengni.label.Decision.Outcome;
import fengni.law.Finding;
import fengni.ledger.Receipt;
import fengni.pages.Tone;
import java.util.List;
import java.util.Optional;

/**
 * One file that the platform passes on.
 *
 * @param declared whether who brought it declares it synthetic
 * @param findings what was done to the label, or why nothing was
 * @param receipt of the record of the decision, which is durable
 * @param written the label rewritten; empty if the file stays as it was
 * @param file the file with that label, until it has left
 */
record Passed(
        FileName name,
        boolean declared,
        Decision decision,
        List<Finding> findings,
        Receipt receipt,
        Optional<AigcLabel> written,
        Optional<Leaving> file) {
    Passed {
        findings = List.copyOf(findings);
    }

    Passed with(AigcLabel label, Leaving leaving) {
        return new Passed(name, declared, decision, findings, receipt, Optional.of(label), Optional.of(leaving));
    }

    /** Returns the same without the file, so that nothing large waits for the page. */
    Passed told() {
        return new Passed(name, declared, decision, findings, receipt, written, Optional.empty());
    }

    /** Returns the decision as a word: {@code is}, {@code possibly}, {@code suspected}, {@code none}, {@code undecided}. */
    String word() {
        return decision().isOpen() ? "undecided" : decision().outcome().key();
    }

    Tone tone() {
        if (decision().isOpen()) {
            return Tone.BAD;
        }
        return switch (decision().outcome()) {
            case IS -> Tone.INFO;
            case POSSIBLY, SUSPECTED -> Tone.WARN;
            case NONE -> Tone.NEUTRAL;
        };
    }

    /** Returns the key of what became of the label. */
    String done() {
        if (written.isPresent()) {
            return "marking.propagate.written";
        }
        boolean due = decision().isOpen() || decision().outcome() != Outcome.NONE;
        return due ? "marking.propagate.not-written" : "marking.propagate.nothing";
    }
}
