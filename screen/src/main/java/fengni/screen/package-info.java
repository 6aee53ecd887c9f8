/**
 * Decides whether content matches a feature database (特征库), whole or streaming, without a leak; serves Article 10 of
 * the deep synthesis provisions.
 */
@NullMarked
package fengni.screen;

import org.jspecify.annotations.NullMarked;
