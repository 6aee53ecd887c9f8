package fengni.rulebook;

import java.time.Instant;

/** By whom and when something was entered. */
record Entered(Author by, Instant at) {}
