package fengni.screen.rule;

import fengni.screen.matching.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Words that fulfil a part of a combination.
 *
 * @param words in no order; at least one
 * @param from first character that readers see, counted through the text
 * @param to one past the last
 */
record Span(List<Sighting> words, int start, int end, int startCp, int endCp, int from, int to) {
    private static final Comparator<Sighting> ORDER =
            Comparator.comparingInt(Sighting::start).thenComparingInt(Sighting::end);

    static Span of(Sighting word, int from, int to) {
        return new Span(List.of(word), word.start(), word.end(), word.startCp(), word.endCp(), from, to);
    }

    /** Returns the span of all of these; at least one. */
    static Span over(List<Span> spans) {
        var words = new ArrayList<Sighting>();
        var first = spans.getFirst();
        var last = first;
        for (Span each : spans) {
            words.addAll(each.words());
            first = each.start < first.start ? each : first;
            last = each.end > last.end ? each : last;
        }
        return new Span(words, first.start, last.end, first.startCp, last.endCp, first.from, last.to);
    }

    String normalised() {
        var said = new LinkedHashSet<String>();
        inOrder().forEach(each -> said.add(each.normalised()));
        return String.join("…", said);
    }

    List<String> transforms() {
        var all = new LinkedHashSet<String>();
        inOrder().forEach(each -> all.addAll(each.transforms()));
        return List.copyOf(all);
    }

    private List<Sighting> inOrder() {
        var sorted = new ArrayList<>(words);
        sorted.sort(ORDER);
        return sorted;
    }
}
