/**
 * The rulebook as versioned tables, and the three-step test over it: which technique, which role, which duties (deep
 * synthesis provisions, Articles 2, 6 to 20 and 23; algorithm provisions, Article 24; labelling measures, Articles 4 to 12).
 */
@NullMarked
package fengni.law.rulebook;

import org.jspecify.annotations.NullMarked;
