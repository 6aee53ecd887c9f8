package fengni.evidence;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next where the next part begins, empty at the end of the list
 */
public record Page(List<IndexRow> rows, Optional<Cursor> next) {
    public Page {
        rows = List.copyOf(rows);
    }
}
