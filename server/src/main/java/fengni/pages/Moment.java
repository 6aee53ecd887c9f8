package fengni.pages;

import java.time.Instant;

/**
 * One entry of a timeline.
 *
 * @param key words that say what happened
 * @param by who did it, a person's name
 * @param reason the reason given, in the words of whoever gave it; may be empty
 */
public record Moment(Instant at, Tone tone, String key, String by, String reason) {}
