/** Marks on PDF: the label in the Info dictionary, words stamped on pages (GB 45438-2025, 5.1 and 6.1; TC260-PG-20258A, 6.3). */
@NullMarked
package fengni.label.pdf;

import org.jspecify.annotations.NullMarked;
