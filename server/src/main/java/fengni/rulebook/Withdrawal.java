package fengni.rulebook;

/** Why something that was entered no longer counts. */
record Withdrawal(String reason, Entered entered) {}
