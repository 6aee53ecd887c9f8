package fengni.bench.screen;

import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.matching.Matching;
import java.util.List;

/** The set of this repository; decisions, offsets and the text of each hit are part of the work. */
final class FengniEngine implements Engine {
    private final FeatureSet set;

    FengniEngine(FeatureSet set) {
        this.set = set;
    }

    static FengniEngine of(List<String> words, Matching how) {
        return new FengniEngine(set("bench", words, how));
    }

    static FeatureSet set(String version, List<String> words, Matching how) {
        return FeatureSet.of(
                version,
                words.stream()
                        .map(word -> Feature.literal(word, word).withMatching(how))
                        .toList());
    }

    @Override
    public int find(String text) {
        return set.review(text, Direction.INPUT).hits().size();
    }

    @Override
    public List<Span> spans(String text) {
        return set.review(text, Direction.INPUT).hits().stream()
                .map(hit -> new Span(hit.start(), hit.end()))
                .toList();
    }
}
