/**
 * Measures a reviewer of content: disguises words as people do and counts what is seen through, counts what innocents are
 * stopped, compares versions. Knows no table of what it measures. Serves Article 10 of the deep synthesis provisions.
 */
@NullMarked
package fengni.screen.evaluation;

import org.jspecify.annotations.NullMarked;
