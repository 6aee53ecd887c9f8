@NullMarked
package fengni.screen;

import org.jspecify.annotations.NullMarked;
