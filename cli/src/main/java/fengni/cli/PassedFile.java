package fengni.cli;

import fengni.label.AigcLabel;
import fengni.label.Decision;
import fengni.label.Decision.Outcome;
import fengni.law.Finding;
import java.util.List;
import java.util.Optional;

/**
 * One file that a platform passes on, as it is told and reported.
 *
 * @param out where it was written; empty if it was not
 * @param written the label it has there
 * @param findings what was done to the label, or why nothing was
 */
record PassedFile(
        String file,
        boolean declared,
        Decision decision,
        Optional<String> out,
        Optional<AigcLabel> written,
        List<Finding> findings) {
    PassedFile {
        findings = List.copyOf(findings);
    }

    /** Returns the answer to the shell: a label that had to be written and was not is a verdict against. */
    int exit(boolean decideOnly) {
        if (decision.isOpen()) {
            return Exit.UNREADABLE;
        }
        if (decision.outcome() == Outcome.NONE) {
            return Exit.NOTHING_FOUND;
        }
        return decideOnly || out.isPresent() ? Exit.HELD : Exit.AGAINST;
    }

    /** Returns the decision as a word: {@code is}, {@code possibly}, {@code suspected}, {@code none}, {@code undecided}. */
    String word() {
        return decision.isOpen() ? "undecided" : decision.outcome().key();
    }
}
