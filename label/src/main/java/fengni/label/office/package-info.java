/**
 * Marks on the packages of Office: the label in a custom property, notices on pages, sheets and slides (GB 45438-2025, 5.1,
 * 5.2 and 6.1; TC260-PG-20258A, 6.1).
 */
@NullMarked
package fengni.label.office;

import org.jspecify.annotations.NullMarked;
