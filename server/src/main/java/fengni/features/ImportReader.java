package fengni.features;

import fengni.screen.Feature;
import fengni.screen.FeatureFile;
import fengni.screen.FeatureFile.Reading;
import fengni.screen.Finding;
import fengni.screen.Kind;
import fengni.screen.lists.Categories;
import fengni.screen.lists.ImportFinding;
import fengni.screen.lists.ListFile;
import fengni.screen.lists.Place;
import fengni.screen.lists.StartLexicon;
import fengni.screen.lists.Terms;
import fengni.screen.matching.Matching;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is brought in: files of entries whole or not at all, lists and the start lexicon row by row. */
final class ImportReader {
    private static final String PREFIX = "list";
    private static final Pattern ENTRY = Pattern.compile("\"kind\"\\s*:\\s*\"[a-z]*\"");
    private static final Place NOWHERE = new Place("", 0);

    private final FeatureDatabase database;

    ImportReader(FeatureDatabase database) {
        this.database = database;
    }

    ImportReading read(FeatureImport file) {
        if (file.isLexicon()) {
            return lexicon(file);
        }
        return isJsonLines(file.name()) && isOfEntries(file.content()) ? entries(file) : list(file);
    }

    private static boolean isJsonLines(String name) {
        return FeatureFile.Form.of(name).equals(Optional.of(FeatureFile.Form.JSON_LINES));
    }

    /** Lines of JSON are entries if they say their kind; else words. */
    private static boolean isOfEntries(byte[] content) {
        return content.length == 0
                || ENTRY.matcher(new String(content, StandardCharsets.UTF_8)).find();
    }

    private ImportReading entries(FeatureImport file) {
        return switch (features(file.content())) {
            case Reading.Refused(var findings) -> ImportReading.refused(findings);
            case Reading.Accepted(var features, var _) -> {
                var findings = ImportCheck.of(features, database);
                yield findings.isEmpty()
                        ? new ImportReading(
                                features.stream()
                                        .map(each -> adopted(each, file))
                                        .toList(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                true)
                        : ImportReading.refused(findings);
            }
        };
    }

    private static Reading features(byte[] content) {
        try {
            return FeatureFile.read(new ByteArrayInputStream(content), FeatureFile.Form.JSON_LINES);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Feature adopted(Feature feature, FeatureImport file) {
        var known = feature.kind() == Kind.ALLOW || !feature.riskClass().equals(Feature.UNCLASSIFIED)
                ? feature
                : feature.withRisk(file.adoption().riskClass(), feature.severity());
        var sourced =
                known.source().isBlank() ? known.withSource(file.adoption().source()) : known;
        return sourced.withVersion(1);
    }

    private ImportReading list(FeatureImport file) {
        try (var stream = new ByteArrayInputStream(file.content())) {
            var form = ListFile.Form.of(file.name()).orElse(ListFile.Form.TEXT);
            var read = ListFile.read(stream, form, terms(file.adoption()), file.columns());
            var adopted =
                    read.features().stream().map(each -> adopted(each, file)).toList();
            var head = read.heads().stream().findFirst();
            var reading = new ImportReading(adopted, List.of(), read.findings(), head, false);
            return beside(reading, id -> read.places().getOrDefault(id, NOWHERE));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Terms terms(FeatureImport.Adoption adoption) {
        return new Terms(
                PREFIX, adoption.actions(), adoption.grade(), Matching.USUAL, adoption.source(), Categories.usual());
    }

    private ImportReading lexicon(FeatureImport file) {
        var classes = Set.of(new String(file.content(), StandardCharsets.UTF_8).split("\n", -1));
        var entries = StartLexicon.all().stream()
                .filter(each -> classes.contains(each.riskClass()))
                .map(each -> each.source().isBlank()
                        ? each.withSource(file.adoption().source())
                        : each)
                .toList();
        var reading = new ImportReading(entries, List.of(), List.of(), Optional.empty(), true);
        return beside(reading, id -> NOWHERE);
    }

    /** Leaves out what does not go with what stands, most of all what stands already. */
    private ImportReading beside(ImportReading reading, Function<String, Place> place) {
        Map<String, Finding> findings = Stream.concat(
                        ImportCheck.alone(reading.entries()).stream(), database.beside(reading.entries()).stream())
                .collect(Collectors.toMap(Finding::entry, Function.identity(), (first, again) -> first));
        var untaken = Stream.concat(
                        reading.untaken().stream(),
                        findings.values().stream().map(each -> ImportFinding.of(place.apply(each.entry()), each)))
                .toList();
        var taken = reading.entries().stream()
                .filter(each -> !findings.containsKey(each.id()))
                .toList();
        return new ImportReading(taken, List.of(), untaken, reading.head(), reading.named());
    }
}
