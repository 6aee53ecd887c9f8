/** Still pictures in boxes, HEIC and AVIF (ISO/IEC 23008-12), with the label in their XMP (labelling measures, Article 5). */
@NullMarked
package fengni.label.still;

import org.jspecify.annotations.NullMarked;
