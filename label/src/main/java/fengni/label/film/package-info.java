/** Marks on films and on sound in their containers: MP4, MOV, M4A (GB 45438-2025, 6.1; TC260-PG-20257A, 6.1.1; TC260-PG-202510A). */
@NullMarked
package fengni.label.film;

import org.jspecify.annotations.NullMarked;
