/** Holds on an account, a service or the whole operator, as the fold of their events (deep synthesis provisions, Arts 10 and 15). */
@NullMarked
package fengni.standing;

import org.jspecify.annotations.NullMarked;
