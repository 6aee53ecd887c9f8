package fengni.screen.lists;

import java.util.List;
import java.util.Optional;

/**
 * Which columns of a table are read, counted from 0.
 *
 * @param heading whether the first row that is not blank holds headings
 * @param word the column of the words; without one no row has a word
 * @param categories those of the categories, the most general first
 */
public record Columns(boolean heading, Optional<Integer> word, List<Integer> categories) {
    public Columns {
        categories = List.copyOf(categories);
    }
}
