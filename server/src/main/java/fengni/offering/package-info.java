/** What the organisation offers: services with their keys, models and upstreams (deep synthesis provisions, Art. 23). */
@NullMarked
package fengni.offering;

import org.jspecify.annotations.NullMarked;
