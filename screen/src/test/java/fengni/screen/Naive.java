package fengni.screen;

import fengni.screen.spelling.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The reference: compares every feature with every place of the text, one after the other. */
final class Naive {
    private final List<Integer> folded = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    record Span(String entry, int from, int to, int start, int end, Optional<String> excusedBy) {}

    private Naive(String text) {
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            for (int each : Folding.sequence(codePoint)) {
                folded.add(each);
                starts.add(at);
                ends.add(next);
            }
            at = next;
        }
    }

    /** Returns the hits of a text by start, end and entry; with several allow entries, the excuse is not named. */
    static List<Span> hits(List<Feature> features, String text) {
        var naive = new Naive(text);
        var allowed = features.stream()
                .filter(each -> each.kind() == Kind.ALLOW)
                .flatMap(each -> naive.places(each).stream())
                .toList();
        return features.stream()
                .filter(each -> each.kind() == Kind.LITERAL)
                .flatMap(each -> naive.places(each).stream())
                .map(hit -> excuse(hit, allowed))
                .sorted(Comparator.comparingInt(Span::start)
                        .thenComparingInt(Span::end)
                        .thenComparing(Span::entry))
                .toList();
    }

    static List<Span> spans(Review review) {
        return review.hits().stream()
                .map(hit -> new Span(
                        hit.entry(),
                        0,
                        0,
                        hit.start(),
                        hit.end(),
                        hit.excusedBy().map(by -> "an allow")))
                .toList();
    }

    private static Span excuse(Span hit, List<Span> allowed) {
        var cover = allowed.stream()
                .filter(each -> each.from() <= hit.from() && each.to() >= hit.to())
                .findFirst();
        return new Span(hit.entry(), 0, 0, hit.start(), hit.end(), cover.map(each -> "an allow"));
    }

    private List<Span> places(Feature feature) {
        int[] word = Folding.fold(feature.pattern());
        var places = new ArrayList<Span>();
        for (int from = 0; from + word.length <= folded.size(); from++) {
            int same = 0;
            while (same < word.length && folded.get(from + same) == word[same]) {
                same++;
            }
            if (same == word.length) {
                int to = from + same;
                places.add(new Span(feature.id(), from, to, starts.get(from), ends.get(to - 1), Optional.empty()));
            }
        }
        return places;
    }
}
