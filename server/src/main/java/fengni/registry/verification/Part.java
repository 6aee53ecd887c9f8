package fengni.registry.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * One part of what was verified.
 *
 * @param source which list or paper says so, for people to read; empty if nothing does
 * @param asOf the day of that source; empty if nothing says so
 */
public record Part(Standing standing, String source, Optional<Instant> asOf) {}
