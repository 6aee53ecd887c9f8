/** The feature database in use: versions and the snapshot that reviews read (deep synthesis provisions, Art. 10). */
@NullMarked
package fengni.features;

import org.jspecify.annotations.NullMarked;
