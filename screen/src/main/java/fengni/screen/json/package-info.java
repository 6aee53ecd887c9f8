/**
 * Reads JSON of strangers, who may send anything. Serves Article 10 of the deep synthesis provisions.
 */
@NullMarked
package fengni.screen.json;

import org.jspecify.annotations.NullMarked;
