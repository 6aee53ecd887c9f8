package fengni.screen.lists;

import fengni.screen.Feature;
import fengni.screen.FeatureFile;
import fengni.screen.FeatureFile.Form;
import fengni.screen.FeatureFile.Reading;
import fengni.screen.FeatureFile.Reading.Accepted;
import fengni.screen.FeatureFile.Reading.Refused;
import fengni.screen.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries a new feature database begins with, written for this project by class of harm: what is offered, asked for or
 * said in words that have no innocent reading, and combinations of words that have one each. Most are reviewed; few block.
 * They are a beginning: {@link Coverage} tells how far it is from what the standard asks.
 */
public final class StartLexicon {
    private StartLexicon() {}

    /** Returns the entries that are plain words. */
    public static List<Feature> words() {
        return read("start-words.jsonl");
    }

    /** Returns the entries that are combinations of two words near each other. */
    public static List<Feature> combinations() {
        return read("start-combinations.jsonl");
    }

    /** Returns all entries. */
    public static List<Feature> all() {
        return Stream.concat(words().stream(), combinations().stream()).toList();
    }

    private static List<Feature> read(String file) {
        try (var stream = Bundled.stream(file)) {
            return features(FeatureFile.read(stream, Form.JSON_LINES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Feature> features(Reading reading) {
        return switch (reading) {
            case Accepted(List<Feature> features, String version) -> features;
            case Refused(List<Finding> findings) ->
                throw new IllegalStateException(
                        findings.stream().map(Finding::message).collect(Collectors.joining("\n")));
        };
    }
}
