package fengni.screen.guard;

import java.time.Duration;

/**
 * What a guard may cost.
 *
 * @param atOnce so many texts are with it at a time; others wait, for half of their patience at most
 * @param pieces so many pieces a text may need
 * @param overlap so many code points of a piece are repeated in the next, so that nothing is cut in two unseen
 * @param answerBytes so large an answer may be
 * @param outages after so many outages in a row it is left alone
 * @param rest for so long; then one text tries again
 */
public record Bounds(int atOnce, int pieces, int overlap, int answerBytes, int outages, Duration rest) {
    /** 64 texts at once, 50 pieces with an overlap of 200, answers of 1 MiB; 10 s of rest after 8 outages. */
    public static final Bounds USUAL = new Bounds(64, 50, 200, 1 << 20, 8, Duration.ofSeconds(10));

    public Bounds {
        if (atOnce < 1 || pieces < 1 || overlap < 0 || answerBytes < 1 || outages < 1 || rest.isNegative()) {
            throw new IllegalArgumentException("at once " + atOnce + ", pieces " + pieces + ", overlap " + overlap
                    + ", answer bytes " + answerBytes + ", outages " + outages + ", rest " + rest
                    + "; all but overlap and rest should be 1 or more");
        }
    }
}
