/**
 * The shelf of an app store: what its apps say about synthesis, what checks find, and what a person of the store decides,
 * with reasons and a way to appeal (deep synthesis provisions, Art. 13).
 */
@NullMarked
package fengni.registry.shelf;

import org.jspecify.annotations.NullMarked;
