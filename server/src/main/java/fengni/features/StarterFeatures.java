package fengni.features;

import fengni.answers.Outcome.Done;
import fengni.screen.Feature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The entries that a new installation begins with: few, unmistakable, written for this project. */
final class StarterFeatures {
    private static final String FILE = "starter.tsv";
    private static final int COLUMNS = 7;

    private StarterFeatures() {}

    static List<Feature> read() {
        try (var file = Objects.requireNonNull(StarterFeatures.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(StarterFeatures::feature)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Columns: id, class, severity, action on input, action on output, pattern, note on the source. */
    private static Feature feature(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(columns.length + " columns, expected " + COLUMNS + ": " + line);
        }
        var draft = new FeatureDraft(
                Optional.of("literal"),
                Optional.of(columns[5]),
                SoughtDraft.USUAL,
                Optional.of(columns[1]),
                Optional.of(columns[2]),
                new ActionDraft(Optional.of(columns[3]), Optional.of(columns[4]), Map.of()),
                Optional.of(columns[6]),
                Optional.of("starter"));
        if (draft.checked(columns[0]) instanceof Done<Feature>(var feature)) {
            return feature;
        }
        throw new IllegalStateException("not an entry: " + draft.checked(columns[0]));
    }
}
