package fengni.screen.rule;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where something began that may still stop the text once it is complete; each until a character of the text. Not
 * thread-safe.
 */
final class Openings {
    /** So many UTF-16 units are waited for, however few characters readers see in them. */
    static final int MOST_HELD = 4096;

    private final Legible text;
    private final Sentences sentences;
    private final Stretched stretched;
    private final TreeMap<Integer, Opening> byStart = new TreeMap<>();

    /** Behind the last that was told of: one that begins in the same stretch says nothing new, and there may be thousands. */
    private int refusedTo;

    private long steps;

    private record Opening(int startCp, int until, boolean inSentence) {}

    /** Who is told of one that is not followed to its end. */
    interface Stretched {
        void tell(int start, int startCp, int end, int endCp);
    }

    Openings(Legible text, Sentences sentences, Stretched stretched) {
        this.text = text;
        this.sentences = sentences;
        this.stretched = stretched;
    }

    void add(int start, int startCp, int until, boolean inSentence) {
        byStart.merge(
                start,
                new Opening(startCp, until, inSentence),
                (one, other) -> new Opening(
                        startCp, Math.max(one.until(), other.until()), one.inSentence() && other.inSentence()));
    }

    long steps() {
        return steps;
    }

    /** Returns where the first begins, or a number beyond any text. */
    int from() {
        return byStart.isEmpty() ? Integer.MAX_VALUE : byStart.firstKey();
    }

    /**
     * Closes those that nothing can complete any more, now that all words before an offset are known.
     *
     * @param known in UTF-16 units
     * @param knownCp the same place in code points
     */
    void close(int known, int knownCp) {
        while (!byStart.isEmpty()) {
            steps++;
            var first = byStart.firstEntry();
            int start = first.getKey();
            int end = text.boundary(start + MOST_HELD + 1);
            boolean over = known <= end
                    ? isOver(first.getValue(), known, knownCp)
                    : isOver(first.getValue(), end, codePoint(first, end));
            if (!over && known <= end) {
                return;
            }
            byStart.pollFirstEntry();
            if (!over && end > start + MOST_HELD && start >= refusedTo) {
                stretched.tell(start, first.getValue().startCp(), end, codePoint(first, end));
                refusedTo = end;
            }
        }
    }

    private int codePoint(Map.Entry<Integer, Opening> from, int offset) {
        steps += offset - from.getKey();
        return from.getValue().startCp() + text.codePoints(from.getKey(), offset);
    }

    private boolean isOver(Opening opening, int known, int knownCp) {
        return text.before(known) >= opening.until()
                || (opening.inSentence() && sentences.endWithin(opening.startCp(), knownCp + 1));
    }
}
