package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Matcher;
import fengni.screen.matching.Sighting;
import fengni.screen.matching.Sightings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The reference: seeks every word by itself in the whole text and then compares every hit with every allow entry. */
final class Naive {
    record Span(String entry, int start, int end, Optional<String> excusedBy) {}

    private Naive() {}

    /** Returns the hits of a text by start, end and entry; with several allow entries, the excuse is not named. */
    static List<Span> hits(List<Feature> features, String text) {
        var allowed = features.stream()
                .filter(each -> each.kind() == Kind.ALLOW)
                .flatMap(each -> places(each, text).stream())
                .toList();
        return features.stream()
                .filter(each -> each.kind() == Kind.LITERAL)
                .flatMap(each -> places(each, text).stream())
                .map(hit -> excuse(hit, allowed))
                .sorted(Comparator.comparingInt(Span::start)
                        .thenComparingInt(Span::end)
                        .thenComparing(Span::entry))
                .toList();
    }

    static List<Span> spans(Review review) {
        return review.hits().stream()
                .map(hit -> new Span(
                        hit.entry(), hit.start(), hit.end(), hit.excusedBy().map(by -> "an allow")))
                .toList();
    }

    private static Span excuse(Span hit, List<Span> allowed) {
        var cover = allowed.stream()
                .filter(each -> each.start() <= hit.start() && each.end() >= hit.end())
                .findFirst();
        return new Span(hit.entry(), hit.start(), hit.end(), cover.map(each -> "an allow"));
    }

    private static List<Span> places(Feature feature, String text) {
        var places = new ArrayList<Span>();
        var sweep = Matcher.of(List.of(new Atom(feature.pattern(), feature.how(), 0)))
                .sweep(new Sightings() {
                    @Override
                    public void seen(Sighting sighting) {
                        places.add(new Span(feature.id(), sighting.start(), sighting.end(), Optional.empty()));
                    }

                    @Override
                    public void sentenceEnds(int codePoint) {}

                    @Override
                    public void passed(int start, int startCp) {}
                });
        sweep.feed(text);
        sweep.end();
        return places;
    }
}
