/** The label in a packet of XMP, the slot that the guides name for pictures, and in the EXIF field beside it (TC260-PG-20259A, 6 and Annex B). */
@NullMarked
package fengni.label.xmp;

import org.jspecify.annotations.NullMarked;
