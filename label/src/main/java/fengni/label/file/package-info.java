/**
 * The bytes of a file, wherever they lie: read in place, changed by stretches, written whole.
 *
 * <p>Nothing here knows a format or a mark. It is no part of the library's interface for callers; carriers of formats
 * build on it.
 */
@NullMarked
package fengni.label.file;

import org.jspecify.annotations.NullMarked;
