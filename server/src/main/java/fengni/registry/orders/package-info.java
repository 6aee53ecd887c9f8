/**
 * Orders that officers of this registry issue to enrolled operators, and what comes back (deep synthesis provisions,
 * Art. 21(2)).
 */
@NullMarked
package fengni.registry.orders;

import org.jspecify.annotations.NullMarked;
