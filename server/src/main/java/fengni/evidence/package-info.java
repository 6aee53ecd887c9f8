/** Everything that must be kept: records, their index, retention classes (deep synthesis provisions, Arts 10 and 16; 2018 assessment provisions, Art. 5). */
@NullMarked
package fengni.evidence;

import org.jspecify.annotations.NullMarked;
