package fengni.screen.matching;

/**
 * One reading of one text: it dozes over what is clean, and lets a search follow what may be a word. Both tell the same of
 * every text; they differ in what they cost.
 *
 * <p>Not thread-safe.
 */
final class Lookout {
    /** So many units are searched before it may doze again. */
    private static final int STRETCH = 64;

    private final RawText text;
    private final Search search;
    private final Doze doze;
    private final boolean dozes;
    private boolean asleep;

    /** @param dozes whether what is clean may be passed over lightly */
    Lookout(Words words, RawText text, SentenceEnds sentences, Search.Finds finds, boolean dozes) {
        this.text = text;
        this.dozes = dozes && Doze.isFor(words);
        search = new Search(words, text, sentences, finds);
        doze = new Doze(words, sentences, this.dozes ? STRETCH : 0);
        asleep = this.dozes;
    }

    /** Reads what was added to the text; the first half of a pair waits for the second unless the text has ended. */
    void read(boolean last) {
        int to = last ? text.end() : text.wholeEnd();
        if (!dozes) {
            search.read(to, last);
            return;
        }
        do {
            if (asleep && !isWoken(to)) {
                return;
            }
            int until = text.boundary(Math.min(to, search.readTo() + STRETCH));
            search.read(until, last && until == to);
            if (search.isCalm()) {
                asleep = true;
                doze.begin(text.chars(), text.base(), search.openFrom(Words.ANY), search.readTo());
            }
        } while (readTo() < to);
    }

    private boolean isWoken(int to) {
        int from = doze.read(text.chars(), text.base(), to);
        if (from == Doze.NONE) {
            return false;
        }
        search.begin(from);
        asleep = false;
        return true;
    }

    private int readTo() {
        return asleep ? doze.readTo() : search.readTo();
    }

    /** Goes on dozing at the end of a text of which nothing is left. */
    void skip() {
        doze.begin(text.chars(), text.base(), text.end(), text.end());
    }

    /** Returns whether it dozes. */
    boolean isAsleep() {
        return asleep;
    }

    /** Returns the offset from which a word of such holders may still be found; what was read ends there without one. */
    int openFrom(int holders) {
        return asleep ? doze.openFrom(holders) : search.openFrom(holders);
    }

    /** Returns whether it is still open if this word stands at this place. */
    boolean awaits(int atom, int start, int end) {
        return !asleep && search.awaits(atom, start, end);
    }

    /** Returns how much was done besides reading: the measure of linear work. */
    long steps() {
        return search.steps() + doze.steps();
    }
}
