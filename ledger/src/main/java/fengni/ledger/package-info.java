@NullMarked
package fengni.ledger;

import org.jspecify.annotations.NullMarked;
