/**
 * Keeps records that nobody can change unseen and proves it: Articles 10, 11 and 16 of the deep synthesis provisions
 * ask for saved logs.
 *
 * <p>The bytes on disk are described in {@code docs/ledger-format.md}.
 */
@NullMarked
package fengni.ledger;

import org.jspecify.annotations.NullMarked;
