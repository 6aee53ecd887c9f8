/**
 * What a file says of itself beside its label, and which of it is a sign of a generator (labelling measures, Article
 * 6(3)): texts of pictures, films and sounds, XMP, EXIF and manifest stores of C2PA.
 */
@NullMarked
package fengni.label.trace;

import org.jspecify.annotations.NullMarked;
