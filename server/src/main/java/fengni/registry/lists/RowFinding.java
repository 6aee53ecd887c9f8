package fengni.registry.lists;

import java.util.List;
import java.util.Locale;

/**
 * What was found about a row of a file.
 *
 * @param taken whether the row was taken in all the same; if not, it stands nowhere but here
 * @param params values for the words, in the order that the code tells
 * @param cells of the row as they stand in the file
 */
record RowFinding(Spot spot, Code code, boolean taken, List<String> params, List<String> cells) {
    RowFinding {
        params = List.copyOf(params);
        cells = List.copyOf(cells);
    }

    /** What may be found; what its parameters are in brackets. Stored by name: never rename one. */
    enum Code {
        /** Above it there is no heading of a list. */
        NO_HEADING,
        /** The cell of the number holds no number [what it holds]. */
        NO_NUMBER,
        /** A column without which the row says nothing is empty [its heading]. */
        EMPTY_COLUMN,
        /** More cells than columns [cells, columns]. */
        EXTRA_CELLS,
        /** The number stands in this file already [the number, the row there]. */
        DOUBLED,
        /** The number does not fit the pattern of published numbers; the row is taken [the number]. */
        NUMBER_DOUBTFUL,
        /** Beside the number there are other words [the words]. */
        NUMBER_WORDS,
        /** Several numbers in one cell; each is a row [how many]. */
        SEVERAL_NUMBERS,
        /** The role is none that is known [what stands there]. */
        ROLE_UNKNOWN,
        /** No date can be read [what stands there]. */
        DATE_UNREAD,
        /** The column says one of filed and registered, the number the other [what the column says]. */
        SERIES_UNLIKE
    }

    /** Returns the last part of the key of its words. */
    String word() {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
