/** Archives of the ZIP format: read by their directory, changed without touching what stays; for the carriers. */
@NullMarked
package fengni.label.zip;

import org.jspecify.annotations.NullMarked;
