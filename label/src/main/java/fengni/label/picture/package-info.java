/** Marks on pictures: the label in the XMP packet, words on the pixels (GB 45438-2025, 5.2 and 6.1; TC260-PG-20259A). */
@NullMarked
package fengni.label.picture;

import org.jspecify.annotations.NullMarked;
