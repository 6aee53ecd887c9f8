/**
 * Lists that others have published, as people download them: read, kept with their source and asked. Rows of them are
 * never vouched for, and what stands in none is {@code not_in_imported_lists}, never invalid.
 */
@NullMarked
package fengni.registry.lists;

import org.jspecify.annotations.NullMarked;
