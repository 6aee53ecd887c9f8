/**
 * Label policy of a service, the numbers of produced content, and content that a platform passes on (deep synthesis
 * provisions, Arts 16 and 17; labelling measures, Arts 4, 5, 6 and 9).
 */
@NullMarked
package fengni.marking;

import org.jspecify.annotations.NullMarked;
