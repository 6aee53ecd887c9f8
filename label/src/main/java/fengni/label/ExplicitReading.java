package fengni.label;

import java.util.List;

/** What an inspection can say of the mark that people see (GB 45438-2025, chapter 5). */
public sealed interface ExplicitReading {

    /** Words of a text that look like a mark, in reading order; none if the list is empty. */
    record Words(List<TextMark.Seen> seen) implements ExplicitReading {
        public Words {
            seen = List.copyOf(seen);
        }
    }

    /** Nobody looked: the words of a picture are pixels, which this library does not read. */
    record NotRead() implements ExplicitReading {}
}
