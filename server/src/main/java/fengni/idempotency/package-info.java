/** Retried requests are done once: one mechanism for every POST of the JSON API that names an {@code Idempotency-Key}. */
@NullMarked
package fengni.idempotency;

import org.jspecify.annotations.NullMarked;
