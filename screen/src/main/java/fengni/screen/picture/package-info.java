/**
 * Knows pictures again that were changed a little, by PDQ hashes, among millions of known ones. Serves Article 10 of the deep
 * synthesis provisions.
 */
@NullMarked
package fengni.screen.picture;

import org.jspecify.annotations.NullMarked;
