/** Signed, versioned, idempotent documents between the two faces, which speak only HTTP to each other. */
@NullMarked
package fengni.correspondence;

import org.jspecify.annotations.NullMarked;
