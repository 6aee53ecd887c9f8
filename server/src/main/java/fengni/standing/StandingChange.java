package fengni.standing;

/** Tells that events arrived for a subject, and how it stands now. */
public record StandingChange(Subject subject, Standing now) {}
