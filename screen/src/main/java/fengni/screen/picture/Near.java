package fengni.screen.picture;

/**
 * A hash near to another.
 *
 * @param at its place in the list that was given
 * @param distance in how many bits the two differ
 */
public record Near(int at, int distance) {}
