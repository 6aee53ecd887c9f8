package fengni.screen.rule;

import fengni.screen.matching.Sighting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that fulfil a part of a combination.
 *
 * @param words in no order; at least one
 * @param from first character that readers see, counted through the text
 * @param to one past the last
 */
record Span(List<Sighting> words, int start, int end, int startCp, int endCp, int from, int to) {
    static Span of(Sighting word, int from, int to) {
        return new Span(List.of(word), word.start(), word.end(), word.startCp(), word.endCp(), from, to);
    }

    /** Returns the span of all of these; at least one. */
    static Span over(Collection<Span> spans) {
        var words = new ArrayList<Sighting>();
        spans.forEach(each -> words.addAll(each.words()));
        var first = spans.stream().min(Comparator.comparingInt(Span::start)).orElseThrow();
        var last = spans.stream().max(Comparator.comparingInt(Span::end)).orElseThrow();
        return new Span(words, first.start, last.end, first.startCp, last.endCp, first.from, last.to);
    }

    String normalised() {
        return inOrder().map(Sighting::normalised).distinct().collect(Collectors.joining("…"));
    }

    List<String> transforms() {
        return inOrder().flatMap(each -> each.transforms().stream()).distinct().toList();
    }

    private Stream<Sighting> inOrder() {
        return words.stream().sorted(Comparator.comparingInt(Sighting::start).thenComparingInt(Sighting::end));
    }
}
