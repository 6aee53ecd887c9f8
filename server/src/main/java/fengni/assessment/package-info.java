/**
 * The three-step test of an organisation, signed and kept, and the duties that follow from it (deep synthesis provisions,
 * Articles 2, 19 and 23; 2018 assessment provisions, Article 2).
 */
@NullMarked
package fengni.assessment;

import org.jspecify.annotations.NullMarked;
