package fengni.filing;

import fengni.law.lint.LintFacts;
import java.util.List;

/** What stands printed on papers that were made from a dossier. */
interface PaperLook {
    /** Returns the newest paper of each kind; empty if none was made. */
    List<LintFacts.Paper> of(long organisation, long dossier);
}
