/**
 * Tables in files of strangers, read as they stand: nothing is interpreted, nothing runs, and no file takes more memory than
 * it may (algorithm provisions, Art. 28: lists that others publish are taken in here).
 */
@NullMarked
package fengni.office.tables;

import org.jspecify.annotations.NullMarked;
