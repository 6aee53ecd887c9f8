/** Files that hold what was made once, so that it need not be made again: written whole or not at all, read only when whole. */
@NullMarked
package fengni.screen.snapshot;

import org.jspecify.annotations.NullMarked;
