/**
 * The rulebook in use in its versions, the calendar of working days, and the option lists of the state's portal as people
 * saw them (deep synthesis provisions, Articles 3, 19, 22 and 24; algorithm provisions, Articles 24 and 25).
 */
@NullMarked
package fengni.rulebook;

import org.jspecify.annotations.NullMarked;
