@NullMarked
package fengni.law;

import org.jspecify.annotations.NullMarked;
