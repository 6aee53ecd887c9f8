package fengni.evidence;

/** How many records of a type came to an outcome. */
public record Tally(RecordType type, String outcome, long records) {}
