package fengni.screen.matching;

/** Who is told what a sweep finds. */
public interface Sightings {
    /** A word was found; its end is not before the last offset of {@link #passed}. */
    void seen(Sighting sighting);

    /** A sentence ends before this code point. */
    void sentenceEnds(int codePoint);

    /**
     * No word that begins before {@code start} comes any more (offsets of the raw text, UTF-16 units and code points).
     * Whoever waits for a partner or an excuse may decide now.
     */
    void passed(int start, int startCp);
}
