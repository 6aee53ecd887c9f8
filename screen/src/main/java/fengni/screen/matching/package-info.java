/**
 * Finds words in a text that comes whole or in pieces, in time that grows with the text alone. Knows nothing of what a word
 * means. Serves Article 10 of the deep synthesis provisions.
 */
@NullMarked
package fengni.screen.matching;

import org.jspecify.annotations.NullMarked;
