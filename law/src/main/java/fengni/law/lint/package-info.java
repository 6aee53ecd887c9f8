/**
 * Finds what reviewers would send a filing back for: contradictions between form, papers and service (deep synthesis
 * provisions, Articles 9 to 19; algorithm provisions, Article 24; labelling measures, Articles 4, 5 and 12).
 */
@NullMarked
package fengni.law.lint;

import org.jspecify.annotations.NullMarked;
