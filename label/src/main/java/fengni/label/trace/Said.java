package fengni.label.trace;

/**
 * A text that a file says of itself under a name.
 *
 * @param field such as {@code png.parameters}
 * @param where a byte offset
 */
record Said(String field, String value, String where) {}
