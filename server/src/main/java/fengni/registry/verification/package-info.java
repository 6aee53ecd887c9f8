/**
 * What a store, a publisher or a buyer may know of a service: filing, assessment and label material, each with its source
 * and day (deep synthesis provisions, Art. 13).
 */
@NullMarked
package fengni.registry.verification;

import org.jspecify.annotations.NullMarked;
