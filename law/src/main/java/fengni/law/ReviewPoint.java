package fengni.law;

/**
 * One point that a reviewer asks to mend.
 *
 * @param field key of a field of the filing form; empty for the dossier as a whole
 * @param remark what is wrong and how to mend it, in the officer's words; 1 to 2,000 UTF-16 units
 */
public record ReviewPoint(String field, String remark) {}
