package fengni.screen;

import fengni.screen.matching.Matcher;
import fengni.screen.rule.ClassPattern;
import fengni.screen.snapshot.BadSnapshot;
import fengni.screen.snapshot.Sink;
import fengni.screen.snapshot.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A feature set in a file: its version, its entries, the tables of their words. What words mean is made again from the
 * entries, since that is as fast as reading it would be; nothing is checked or sorted again.
 *
 * @param version names the set
 */
record SetSnapshot(String version, Compiled compiled) {
    /**
     * Writes a set that was made whole.
     *
     * @throws IOException when it can't be written
     */
    void write(Path file) throws IOException {
        Sink.write(file, EngineBuild.hash(), sink -> {
            sink.text(version);
            EntrySection.write(sink, compiled.features());
            compiled.matcher().writeTo(sink);
            if (compiled.layout().isPresent()) {
                compiled.layout().get().matcher().writeTo(sink);
            }
        });
    }

    /**
     * Reads a set.
     *
     * @throws IOException when the file isn't there or can't be read
     * @throws BadSnapshot when it can't be used
     */
    static SetSnapshot read(Path file) throws IOException {
        var source = Source.open(file, EngineBuild.hash());
        try {
            return read(source);
        } catch (BadSnapshot known) {
            throw known;
        } catch (RuntimeException wrong) {
            // a right checksum over numbers that no sink wrote
            throw source.damaged(wrong);
        }
    }

    private static SetSnapshot read(Source source) {
        var version = source.text();
        var features = EntrySection.read(source);
        var compiled = Compiled.of(features, classes(features), atoms -> Matcher.readFrom(source, atoms));
        source.end();
        return new SetSnapshot(version, compiled);
    }

    private static WordClasses classes(List<Feature> features) {
        var classes = new WordClasses();
        for (Feature feature : features) {
            if (feature.kind() == Kind.CLASS) {
                classes.add(feature, Needs.sound(ClassPattern.parse(feature.pattern())));
            }
        }
        return classes;
    }
}
