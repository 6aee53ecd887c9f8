package fengni.registry.publication;

import java.time.Instant;

/** What the registry added to a public record after an objection; nothing in it is about the objector. */
record RecordNote(Instant at, String text) {}
