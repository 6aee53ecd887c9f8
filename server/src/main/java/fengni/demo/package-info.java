/** The whole story on sample content, told step by step on a terminal by a client that knows only the outside. */
@NullMarked
package fengni.demo;

import org.jspecify.annotations.NullMarked;
