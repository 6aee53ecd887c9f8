/**
 * Papers and tables made from data: PDF for the archive and for everyone (PDF/A-2a, PDF/UA-1), DOCX to go on writing, and
 * the code that ties a stamped scan to its paper (algorithm provisions, Art. 24: what a filing hands in; deep
 * synthesis provisions, Art. 15: self-assessment reports).
 */
@NullMarked
package fengni.documents;

import org.jspecify.annotations.NullMarked;
