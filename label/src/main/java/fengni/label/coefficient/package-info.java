/**
 * Words in the coefficients of a JPEG: the blocks under the plate are coded again, all others stay bit by bit what they
 * were (GB 45438-2025, 5.2; ITU-T T.81).
 */
@NullMarked
package fengni.label.coefficient;

import org.jspecify.annotations.NullMarked;
