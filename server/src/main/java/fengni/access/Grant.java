package fengni.access;

import java.io.Serializable;

/** A role of a person at one organisation; the organisation is the number that the room {@code offering} gives it. */
public record Grant(long organisation, Role role) implements Serializable {}
