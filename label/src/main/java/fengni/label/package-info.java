@NullMarked
package fengni.label;

import org.jspecify.annotations.NullMarked;
