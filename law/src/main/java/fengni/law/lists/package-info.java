/**
 * The cells of published lists, read as they are printed: numbers, products, remarks, roles, dates. What is not understood
 * stays as text; nothing is lost (algorithm provisions, Arts 24 to 26; deep synthesis provisions, Art. 19).
 */
@NullMarked
package fengni.law.lists;

import org.jspecify.annotations.NullMarked;
