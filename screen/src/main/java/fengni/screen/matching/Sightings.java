package fengni.screen.matching;

/** Who is told what a sweep finds. */
public interface Sightings {
    /** A word was found; its end is not before the last offset of {@link #passed}. */
    void seen(Sighting sighting);

    /**
     * A word that may have begun at {@code start} is stretched over more than {@link Matcher#MOST_HELD} UTF-16 units, by
     * what is not seen or by repeats, and is no longer sought. Whoever wants to be safe refuses the text.
     *
     * @param end where that was noticed, the same for every split of the text
     */
    default void stretched(int start, int startCp, int end, int endCp) {}

    /** A sentence ends before this code point. */
    void sentenceEnds(int codePoint);

    /**
     * No word that begins before {@code start} comes any more (offsets of the raw text, UTF-16 units and code points).
     * Whoever waits for a partner or an excuse may decide now.
     */
    void passed(int start, int startCp);
}
