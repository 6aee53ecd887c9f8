package fengni.screen.matching;

/**
 * A word to be found.
 *
 * @param text as it was written
 * @param how it is sought
 * @param holds for whom an open beginning of it holds back a stream: any bits of {@link #INPUT}, {@link #OUTPUT}, {@link
 *     #ALLOW}
 */
public record Atom(String text, Matching how, int holds) {
    /** The word may stop what a user says. */
    public static final int INPUT = 1;
    /** The word may stop what a model says. */
    public static final int OUTPUT = 2;
    /** The word may excuse hits inside it. */
    public static final int ALLOW = 4;
}
