/**
 * Marks on texts with a place for a label of their own: the head of Markdown (TC260-PG-20258A, 6.5), a {@code meta} element
 * of HTML, and the words that a reader sees (GB 45438-2025, 5.1; Articles 16 and 17).
 */
@NullMarked
package fengni.label.text;

import org.jspecify.annotations.NullMarked;
