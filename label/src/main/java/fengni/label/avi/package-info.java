/** The label of AVI, OpenDML included, in its list of texts (GB 45438-2025, 6.1 and Appendix E; TC260-PG-20257A). */
@NullMarked
package fengni.label.avi;

import org.jspecify.annotations.NullMarked;
