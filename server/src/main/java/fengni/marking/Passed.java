package fengni.marking;

import fengni.label.AigcLabel;
import fengni.label.Decision;
import fengni.label.Decision.Outcome;
import fengni.label.PassedOn;
import fengni.law.Finding;
import fengni.ledger.Receipt;
import fengni.pages.Tone;
import java.util.List;
import java.util.Optional;

/**
 * One file that the platform passes on.
 *
 * @param declared whether who brought it declares it synthetic
 * @param given the file with its label rewritten, whose record is durable; empty if it stays as it was
 */
record Passed(FileName name, boolean declared, PassedOn outcome, Optional<Given> given) {

    /** A rewritten file on its way out. */
    record Given(Leaving file, AigcLabel label, Receipt receipt) {}

    Decision decision() {
        return outcome.decision();
    }

    List<Finding> findings() {
        return outcome.findings();
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
        if (given.isPresent()) {
            return "marking.propagate.written";
        }
        boolean due = decision().isOpen() || decision().outcome() != Outcome.NONE;
        return due ? "marking.propagate.not-written" : "marking.propagate.nothing";
    }
}
