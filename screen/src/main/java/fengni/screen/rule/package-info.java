/**
 * What words mean together: classes of words, combinations, patterns. Serves Article 10 of the deep synthesis provisions.
 */
@NullMarked
package fengni.screen.rule;

import org.jspecify.annotations.NullMarked;
