/** Evidence pages: what the service did, shown to those who must answer for it. */
@NullMarked
package fengni.supervision;

import org.jspecify.annotations.NullMarked;
