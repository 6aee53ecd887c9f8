/** The ledger's tests: real files, killed processes, and a disk that forgets what was not forced. */
@NullMarked
package fengni.ledger;

import org.jspecify.annotations.NullMarked;
