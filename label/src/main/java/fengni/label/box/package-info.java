/** Boxes of the ISO base media file format (ISO/IEC 14496-12), in films and in pictures; for the carriers. */
@NullMarked
package fengni.label.box;

import org.jspecify.annotations.NullMarked;
