package fengni.screen.evaluation;

import fengni.screen.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much of an innocent text is hit, window by window.
 *
 * @param flagged windows with a hit that counts
 * @param culprits the entries that were hit, with the number of their windows, the worst first
 */
public record CleanText(Share flagged, List<Map.Entry<String, Long>> culprits) {
    private static final String OWN =
            String.join("\n", Written.lines("innocent.txt").getOrDefault("innocent", List.of()));

    public CleanText {
        culprits = List.copyOf(culprits);
    }

    /**
     * Returns a text of this project that is known to be innocent: news, medicine, history, law, warnings against crime, daily
     * life; what a careless word hits first.
     */
    public static String own() {
        return OWN;
    }

    /**
     * Reviews a text that is known to be innocent.
     *
     * @param window code points in one window, 1 or more
     */
    public static CleanText of(String text, int window, Reviewer reviewer) {
        var fired = windows(text, window).stream()
                .map(each -> reviewer.review(List.of(each)).hits().stream()
                        .filter(Hit::counts)
                        .map(Hit::entry)
                        .distinct()
                        .toList())
                .toList();
        var culprits = fired.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(entry -> entry, Collectors.counting()));
        var worst = Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey());
        return new CleanText(
                new Share(fired.stream().filter(each -> !each.isEmpty()).count(), fired.size()),
                culprits.entrySet().stream().sorted(worst).toList());
    }

    private static List<String> windows(String text, int window) {
        int[] points = text.codePoints().toArray();
        var windows = new ArrayList<String>();
        for (int from = 0; from < points.length; from += window) {
            windows.add(new String(points, from, Math.min(window, points.length - from)));
        }
        return windows;
    }
}
