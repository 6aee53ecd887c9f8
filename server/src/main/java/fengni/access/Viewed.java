package fengni.access;

import java.time.Instant;

/**
 * One thing that a person did, as the audit has it.
 *
 * @param act key of its words
 * @param detail what was looked at
 * @param source the address from which
 */
public record Viewed(long id, Instant at, String login, String act, String detail, String source) {}
