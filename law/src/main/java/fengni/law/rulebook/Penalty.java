package fengni.law.rulebook;

/** What a breach may bring (deep synthesis provisions, Article 22). */
public record Penalty(String id, Wording words, Basis basis) {}
