/**
 * The registry face: review of subjects and algorithms by two officers, numbers of its own, the public list (algorithm
 * provisions, Arts 24 to 26).
 */
@NullMarked
package fengni.registry;

import org.jspecify.annotations.NullMarked;
