/** Whole-process measurements against peers, side by side in one run: figures, no thresholds. */
@NullMarked
package fengni.bench;

import org.jspecify.annotations.NullMarked;
