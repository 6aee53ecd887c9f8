package fengni.registry.lists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the lists that were imported say about a number. Safe for use by many threads. */
public interface PublishedLists {
    /**
     * Returns every row with this number over all lists, the newest list first; empty if it stands in none, which says
     * nothing about the number.
     *
     * @param number in any spelling that {@code fengni.law.NumberCheck} reads
     */
    List<PublishedRow> of(String number);

    /** Returns the rows of these numbers, the newest list first; for a batch of up to 1,000. */
    List<PublishedRow> of(List<String> numbers);

    /**
     * Returns the one form in which numbers are compared here: of two spellings of one number it is the same text.
     *
     * @param typed a number as published or as somebody typed it; what is none stays as it is
     */
    String compared(String typed);

    /** Returns when a list was last imported; empty before any was. */
    Optional<Instant> newest();
}
