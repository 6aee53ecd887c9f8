/** People of the console: sign-in, roles scoped to an organisation, second factor, audit. */
@NullMarked
package fengni.access;

import org.jspecify.annotations.NullMarked;
