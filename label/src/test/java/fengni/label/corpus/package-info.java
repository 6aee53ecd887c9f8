/** Files of wild shapes and faults, written by program, with what an inspection must say of each (Articles 5 and 6). */
@NullMarked
package fengni.label.corpus;

import org.jspecify.annotations.NullMarked;
