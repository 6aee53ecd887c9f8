/** The page shell, its fragments and language files, and what rooms implement to appear in it. */
@NullMarked
package fengni.pages;

import org.jspecify.annotations.NullMarked;
