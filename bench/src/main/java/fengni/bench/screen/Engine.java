package fengni.bench.screen;

import java.util.List;

/** Finds the words of a lexicon in texts. For one thread. */
interface Engine extends AutoCloseable {
    /** Returns how many words were found; each has become an object that knows its word and its place. */
    int find(String text);

    /** Returns what {@link #find} counts, in any order. */
    List<Span> spans(String text);

    /** Returns bytes held outside the heap. */
    default long nativeBytes() {
        return 0;
    }

    @Override
    default void close() {}

    /** Where a word lies, in UTF-16 units; words are told apart by what stands there. */
    record Span(int start, int end) implements Comparable<Span> {
        @Override
        public int compareTo(Span other) {
            return start == other.start ? Integer.compare(end, other.end) : Integer.compare(start, other.start);
        }
    }
}
