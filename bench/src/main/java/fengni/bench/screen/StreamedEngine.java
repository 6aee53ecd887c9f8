package fengni.bench.screen;

import fengni.screen.Direction;
import fengni.screen.FeatureSet;
import java.util.List;

/** The set of this repository, given the text three UTF-16 units at a time, as a model gives it. */
final class StreamedEngine implements Engine {
    private static final int CHUNK = 3;

    private final FeatureSet set;

    StreamedEngine(FeatureSet set) {
        this.set = set;
    }

    @Override
    public int find(String text) {
        return spans(text).size();
    }

    @Override
    public List<Span> spans(String text) {
        var stream = set.stream(Direction.INPUT);
        for (int at = 0; at < text.length(); at += CHUNK) {
            stream.feed(text.substring(at, Math.min(text.length(), at + CHUNK)));
        }
        stream.end();
        return stream.sofar().hits().stream()
                .map(hit -> new Span(hit.start(), hit.end()))
                .toList();
    }
}
