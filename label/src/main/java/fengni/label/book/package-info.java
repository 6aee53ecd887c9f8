/**
 * Marks on books and fixed pages, EPUB and OFD: the label in the metadata of the package, notices on pages (GB 45438-2025,
 * 5.1, 5.2 and 6.1); no guide names their slots.
 */
@NullMarked
package fengni.label.book;

import org.jspecify.annotations.NullMarked;
