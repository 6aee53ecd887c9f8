/**
 * Security protection of labels (TC260-PG-202511A; GB 45438-2025, Appendix E f and i): signs a label and the content it
 * belongs to, and says of a signature whether label, content, signature and key still belong together.
 *
 * <p>Works on plain values, for the front door of the library. Nothing here is loaded before a label has such a value.
 */
@NullMarked
package fengni.label.protection;

import org.jspecify.annotations.NullMarked;
