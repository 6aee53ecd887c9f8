package fengni.screen;

import fengni.screen.matching.Matching;
import fengni.screen.snapshot.Sink;
import fengni.screen.snapshot.Source;
import fengni.screen.spelling.View;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of a set in a snapshot: all ids and patterns in one row of UTF-16 units, and what most entries share once.
 * Kinds and the like are numbers of their place in the list of their kind: a snapshot is read by the build that wrote it.
 */
final class EntrySection {
    private EntrySection() {}

    static void write(Sink sink, List<Feature> features) throws IOException {
        var shared = new LinkedHashMap<Feature, Integer>();
        var places = new int[features.size()];
        var ends = new int[2 * features.size()];
        var texts = new StringBuilder();
        for (int i = 0; i < places.length; i++) {
            var feature = features.get(i);
            places[i] = shared.computeIfAbsent(named(feature, "-", ""), unseen -> shared.size());
            texts.append(feature.id());
            ends[2 * i] = texts.length();
            texts.append(feature.pattern());
            ends[2 * i + 1] = texts.length();
        }
        sink.number(shared.size());
        for (Feature each : shared.keySet()) {
            writeShared(sink, each);
        }
        sink.ints(places);
        sink.ints(ends);
        sink.text(texts.toString());
    }

    static List<Feature> read(Source source) {
        var shared = new ArrayList<Feature>();
        for (int left = source.number(); left > 0; left--) {
            shared.add(readShared(source));
        }
        int[] places = source.ints();
        int[] ends = source.ints();
        char[] texts = source.chars();
        source.expect(ends.length == 2 * places.length);
        var features = new ArrayList<Feature>(places.length);
        int from = 0;
        for (int i = 0; i < places.length; i++) {
            int middle = ends[2 * i];
            int end = ends[2 * i + 1];
            source.expect(from < middle && middle <= end && end <= texts.length);
            source.expect(places[i] >= 0 && places[i] < shared.size());
            var id = new String(texts, from, middle - from);
            features.add(named(shared.get(places[i]), id, new String(texts, middle, end - middle)));
            from = end;
        }
        return List.copyOf(features);
    }

    /** Returns an entry with another name and pattern. */
    private static Feature named(Feature feature, String id, String pattern) {
        return new Feature(
                id,
                feature.version(),
                feature.kind(),
                pattern,
                feature.how(),
                feature.riskClass(),
                feature.severity(),
                feature.actions(),
                feature.validFrom(),
                feature.validTo(),
                feature.source());
    }

    private static void writeShared(Sink sink, Feature feature) throws IOException {
        sink.number(feature.version());
        sink.text(feature.kind().name());
        writeHow(sink, feature.how());
        sink.text(feature.riskClass());
        sink.text(feature.severity().name());
        writeActions(sink, feature.actions());
        writeMoment(sink, feature.validFrom());
        writeMoment(sink, feature.validTo());
        sink.text(feature.source());
    }

    private static Feature readShared(Source source) {
        return new Feature(
                "-",
                source.number(),
                one(source, Kind.class),
                "",
                readHow(source),
                source.text(),
                one(source, Severity.class),
                readActions(source),
                readMoment(source),
                readMoment(source),
                source.text());
    }

    private static void writeHow(Sink sink, Matching how) throws IOException {
        sink.number(how.views().size());
        for (View view : how.views()) {
            sink.text(view.name());
        }
        sink.number(how.layout() ? 1 : 0);
        sink.number(how.encoded() ? 1 : 0);
        sink.number(how.wholeWord() ? 1 : 0);
        sink.number(how.gap());
    }

    private static Matching readHow(Source source) {
        var views = EnumSet.noneOf(View.class);
        for (int left = source.number(); left > 0; left--) {
            views.add(one(source, View.class));
        }
        return new Matching(views, source.number() == 1, source.number() == 1, source.number() == 1, source.number());
    }

    private static void writeActions(Sink sink, Actions actions) throws IOException {
        sink.text(actions.input().name());
        sink.text(actions.output().name());
        sink.number(actions.contexts().size());
        for (var each : actions.contexts().entrySet()) {
            sink.text(each.getKey().name());
            sink.text(each.getValue().name());
        }
    }

    private static Actions readActions(Source source) {
        var input = one(source, Decision.class);
        var output = one(source, Decision.class);
        Map<Context, Decision> contexts = new EnumMap<>(Context.class);
        for (int left = source.number(); left > 0; left--) {
            contexts.put(one(source, Context.class), one(source, Decision.class));
        }
        return new Actions(input, output, contexts);
    }

    private static void writeMoment(Sink sink, Optional<Instant> moment) throws IOException {
        sink.number(moment.isPresent() ? 1 : 0);
        sink.longNumber(moment.map(Instant::getEpochSecond).orElse(0L));
        sink.number(moment.map(Instant::getNano).orElse(0));
    }

    private static Optional<Instant> readMoment(Source source) {
        boolean present = source.number() == 1;
        long seconds = source.longNumber();
        int nanos = source.number();
        return present ? Optional.of(Instant.ofEpochSecond(seconds, nanos)) : Optional.empty();
    }

    private static <T extends Enum<T>> T one(Source source, Class<T> all) {
        var name = source.text();
        var known = EnumSet.allOf(all).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        source.expect(known.isPresent());
        return known.orElseThrow();
    }
}
