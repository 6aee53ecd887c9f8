/**
 * The review of content beside other engines that find words, in one run: figures with the wish beside each. Serves Article
 * 10 of the deep synthesis provisions.
 */
@NullMarked
package fengni.bench.screen;

import org.jspecify.annotations.NullMarked;
