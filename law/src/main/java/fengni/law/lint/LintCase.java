package fengni.law.lint;

import fengni.law.Confidence;
import fengni.law.FilingField.Bilingual;
import fengni.law.Severity;

/**
 * One thing that a rule may find.
 *
 * @param name the rule and the case, such as {@code L1.agreement}; sent in JSON: never rename one
 * @param citation the rule of law, standard or practice that it serves
 * @param confidence how sure it is that reviewers look at it
 * @param text what contradicts, with places for the parameters
 * @param mend what to do
 */
public record LintCase(
        String name, Severity severity, Bilingual citation, Confidence confidence, Bilingual text, Bilingual mend) {
    /** Returns the rule, such as {@code L1}. */
    public String rule() {
        return name.substring(0, name.indexOf('.'));
    }

    /** Returns the number of the rule, by which findings are ordered. */
    int order() {
        return Integer.parseInt(rule().substring(1));
    }
}
