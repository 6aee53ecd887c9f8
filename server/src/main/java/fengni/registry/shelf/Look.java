package fengni.registry.shelf;

import java.time.Instant;

/** What a second person found about a removal at once. */
public record Look(boolean stands, String reasons, long person, String by, Instant at) {}
