package fengni.registry.shelf;

import java.time.Instant;

/**
 * Something that happened to an app.
 *
 * @param kind the last part of the key of its words
 * @param words in the words of whoever did it; may be empty
 */
record AppEvent(Instant at, String by, String kind, String words) {}
