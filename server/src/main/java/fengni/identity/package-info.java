/** Real identity of service users: policies, attestations, consent (deep synthesis provisions, Art. 9). */
@NullMarked
package fengni.identity;

import org.jspecify.annotations.NullMarked;
