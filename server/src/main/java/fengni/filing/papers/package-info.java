/**
 * Writes the papers of a filing from its answers (算法推荐管理规定, Art. 24), so that no paper contradicts the form. Knows
 * outlines and answers, no dossier and no table.
 */
@NullMarked
package fengni.filing.papers;

import org.jspecify.annotations.NullMarked;
