package fengni.registry;

/**
 * Whose registry this is, in the words of whoever runs it.
 *
 * @param prefix with which its numbers begin
 * @param contact how to reach it
 * @param statement for whom it keeps the list; the sentence that it is not the state's system stands beside it always
 */
public record Whose(String name, String prefix, String contact, String statement) {}
