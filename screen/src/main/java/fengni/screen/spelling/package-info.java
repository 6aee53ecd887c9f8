/**
 * How characters are read: by their glyph, by their sound, by their parts; so that a word is known in another dress.
 * Serves Article 10 of the deep synthesis provisions.
 */
@NullMarked
package fengni.screen.spelling;

import org.jspecify.annotations.NullMarked;
