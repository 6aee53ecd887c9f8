/** The roof: composition, configuration, embedded database, start and stop. */
@NullMarked
package fengni;

import org.jspecify.annotations.NullMarked;
