/** The label of Matroska and WebM among their tags (GB 45438-2025, 6.1 and Appendix E; TC260-PG-20257A; RFC 9559, RFC 8794). */
@NullMarked
package fengni.label.matroska;

import org.jspecify.annotations.NullMarked;
