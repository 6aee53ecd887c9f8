/**
 * Other readings of a text: with what is encoded in it decoded, and along its layout. Each is a text of its own whose places
 * lead back to the raw one. Serves Article 10 of the deep synthesis provisions.
 */
@NullMarked
package fengni.screen.reading;

import org.jspecify.annotations.NullMarked;
