package fengni.access;

/**
 * Whether everyone must have a second factor. Only a trial, which listens on loopback and shows its passwords, asks none
 * of people who have not enrolled one.
 */
public record SecondFactorRule(boolean obligatory) {}
