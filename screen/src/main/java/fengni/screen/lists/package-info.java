/**
 * Takes word lists of any make into a feature database, with a reason for every row that is not taken; brings a start lexicon and
 * tells how far it is from what the standard asks. Serves Article 10 of the deep synthesis provisions and GB/T 45654-2025.
 */
@NullMarked
package fengni.screen.lists;

import org.jspecify.annotations.NullMarked;
