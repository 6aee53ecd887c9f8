package fengni.registry.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The heading of a table of a published list, by which its series is known.
 *
 * @param places of the columns
 * @param width how many columns there are
 */
record ListHeading(ListSeries series, Map<ListColumn, Integer> places, int width) {
    ListHeading {
        places = Map.copyOf(places);
    }

    /** Returns the heading that a row is; empty if it is none. */
    static Optional<ListHeading> of(List<String> cells) {
        var places = new EnumMap<ListColumn, Integer>(ListColumn.class);
        for (int at = 0; at < cells.size(); at++) {
            int place = at;
            ListColumn.of(cells.get(at)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places.keySet().containsAll(List.of(ListColumn.NUMBER, ListColumn.NAME, ListColumn.SUBJECT))
                ? series(places).map(series -> new ListHeading(series, places, cells.size()))
                : Optional.empty();
    }

    /** Returns the cell of a column; empty text if the list or the row has none. */
    String cell(List<String> cells, ListColumn column) {
        return Optional.ofNullable(places.get(column))
                .filter(place -> place < cells.size())
                .map(cells::get)
                .orElse("");
    }

    private static Optional<ListSeries> series(Map<ListColumn, Integer> places) {
        if (places.containsKey(ListColumn.CANCELLED_ON)) {
            return Optional.of(ListSeries.CANCELLATIONS);
        }
        if (places.containsKey(ListColumn.PLACE) || places.containsKey(ListColumn.DATE)) {
            return Optional.of(ListSeries.GENERATIVE_FILED);
        }
        if (places.containsKey(ListColumn.CATEGORY)) {
            return Optional.of(ListSeries.ALGORITHMS);
        }
        return places.containsKey(ListColumn.ROLE) ? Optional.of(ListSeries.DEEP_SYNTHESIS) : Optional.empty();
    }
}
