/** Marks on drawings in SVG: the label in their metadata, the words as outlines (labelling measures, Articles 4 and 5; GB 45438-2025, 5.2 and 6.1). */
@NullMarked
package fengni.label.vector;

import org.jspecify.annotations.NullMarked;
