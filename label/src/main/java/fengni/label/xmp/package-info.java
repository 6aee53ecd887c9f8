/** The label in a packet of XMP, the slot that the practice guides name for pictures (TC260-PG-20259A, clause 6). */
@NullMarked
package fengni.label.xmp;

import org.jspecify.annotations.NullMarked;
