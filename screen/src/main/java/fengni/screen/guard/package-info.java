/**
 * Asks models and clouds what they hold of a text, after the words were sought, and says what counts when they do not answer.
 * Serves Article 10 of the deep synthesis provisions.
 */
@NullMarked
package fengni.screen.guard;

import org.jspecify.annotations.NullMarked;
