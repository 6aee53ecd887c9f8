/** Label policy of a service and the numbers of produced content (deep synthesis provisions, Arts 16 and 17; labelling measures, Arts 4, 5 and 9). */
@NullMarked
package fengni.marking;

import org.jspecify.annotations.NullMarked;
