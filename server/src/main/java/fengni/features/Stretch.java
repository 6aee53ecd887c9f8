package fengni.features;

import fengni.screen.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A part of a text between two places where hits begin or end.
 *
 * @param hit whether a hit covers it
 * @param counts whether one of these hits bears on the decision
 */
public record Stretch(String text, boolean hit, boolean counts) {
    /** Sums how many hits cover each stretch, so that a text full of hits takes no longer than its marks. */
    static List<Stretch> of(String text, List<Hit> hits) {
        var all = edges(hits);
        var counting = edges(hits.stream().filter(Hit::counts).toList());
        all.putIfAbsent(0, 0);
        all.putIfAbsent(text.length(), 0);
        var stretches = new ArrayList<Stretch>();
        int covering = 0;
        int bearing = 0;
        int end = 0;
        for (int start = 0; start < text.length(); start = end) {
            covering += all.getOrDefault(start, 0);
            bearing += counting.getOrDefault(start, 0);
            end = all.tailMap(start, false).firstKey();
            stretches.add(new Stretch(text.substring(start, end), covering > 0, bearing > 0));
        }
        return stretches;
    }

    private static TreeMap<Integer, Integer> edges(List<Hit> hits) {
        var edges = new TreeMap<Integer, Integer>();
        for (Hit hit : hits) {
            edges.merge(hit.start(), 1, Integer::sum);
            edges.merge(hit.end(), -1, Integer::sum);
        }
        return edges;
    }
}
