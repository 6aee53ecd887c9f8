/**
 * What the rules fix in figures: identifiers with their check digits, code lists and the working-day calendar.
 *
 * <p>Serves Articles 9, 17 and 19 of the deep synthesis provisions (identity, marks, filing) and Articles 24 to 26 of
 * the algorithm provisions (numbers, clocks, display). Nothing here returns or makes up an official number.
 */
@NullMarked
package fengni.law;

import org.jspecify.annotations.NullMarked;
