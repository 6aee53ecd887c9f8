/**
 * Speaks as other moderation services do, so that their clients can ask here instead: reads their questions and writes reviews
 * in the shape of their answers. Serves Article 10 of the deep synthesis provisions.
 */
@NullMarked
package fengni.screen.answers;

import org.jspecify.annotations.NullMarked;
