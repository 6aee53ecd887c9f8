@NullMarked
package fengni.lab;

import org.jspecify.annotations.NullMarked;
