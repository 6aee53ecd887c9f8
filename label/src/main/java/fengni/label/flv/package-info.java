/** The label of Flash Video in its script tag onMetaData (GB 45438-2025, 6.1 and Appendix E; TC260-PG-20257A). */
@NullMarked
package fengni.label.flv;

import org.jspecify.annotations.NullMarked;
