/**
 * Puts on, reads and checks the marks of synthetic content: the metadata label and the words people see.
 *
 * <p>Serves Articles 16 and 17 of the deep synthesis provisions, Articles 4 to 6 of the labelling measures and GB
 * 45438-2025. Nothing here takes a mark off (labelling measures, Article 10).
 */
@NullMarked
package fengni.label;

import org.jspecify.annotations.NullMarked;
