package fengni.features;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.features.FeatureImport.Adoption;
import fengni.pages.Form;
import fengni.screen.Feature;
import fengni.screen.FeatureFile;
import fengni.screen.FeatureFile.Reading;
import fengni.screen.Finding;
import fengni.screen.Kind;
import fengni.screen.RiskClass;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Brings files of entries in: first looked through, then confirmed, then added whole or not at all.
 *
 * <p>What was kept or added survives a crash. Safe for use by many threads.
 */
final class FeatureImports {
    static final int MOST_MEGABYTES = 8;

    private static final int MOST_BYTES = MOST_MEGABYTES << 20;
    private static final int LONGEST_WORDS = 500;

    private final FeatureDatabase database;
    private final FeatureImportTable table;

    FeatureImports(FeatureDatabase database, FeatureImportTable table) {
        this.database = database;
        this.table = table;
    }

    /** What came of looking through a file. */
    sealed interface Looked {
        /** It stands to be confirmed under this number. */
        record Good(long id) implements Looked {}

        record Bad(List<Finding> findings) implements Looked {}
    }

    /** Looks through a file as a person hands it in; a good one is kept until they decide. */
    Outcome<Looked> look(Form form, Optional<Upload> upload, String login) {
        var name = upload.map(Upload::name).orElse("");
        var bytes = upload.map(FeatureImports::bytes).orElse(new byte[0]);
        var faults = new Faults()
                .expect(upload.isPresent(), "file", "required")
                .expect(upload.isEmpty() || FeatureFile.Form.of(name).isPresent(), "file", "pattern.unknown_form")
                .expect(bytes.length <= MOST_BYTES, "file", "pattern.file_too_large", MOST_BYTES)
                .words(form.given("source"), "source", LONGEST_WORDS)
                .words(form.given("reason"), "reason", LONGEST_WORDS)
                .expect(
                        form.given("riskClass").map(RiskClass::isStandard).orElse(true),
                        "riskClass",
                        "choice",
                        "A.1.a … A.5.b");
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        var adoption = new Adoption(form.value("riskClass"), form.value("source"), form.value("reason"));
        return look(
                new FeatureImport(
                        0, database.clock().instant(), name, new String(bytes, StandardCharsets.UTF_8), adoption),
                bytes,
                login);
    }

    private Outcome<Looked> look(FeatureImport file, byte[] bytes, String login) {
        return switch (read(bytes, file.form())) {
            case Reading.Refused(var findings) -> new Outcome.Done<>(new Looked.Bad(findings));
            case Reading.Accepted(var features, var _)
            when needsClass(features, file.adoption()) ->
                Outcome.faulty(fengni.answers.Fault.of("riskClass", "required"));
            case Reading.Accepted(var features, var _) -> {
                var findings = ImportCheck.of(features, file.form(), database);
                yield new Outcome.Done<>(
                        findings.isEmpty() ? new Looked.Good(table.keep(file, login)) : new Looked.Bad(findings));
            }
        };
    }

    private static boolean needsClass(List<Feature> features, Adoption adoption) {
        return adoption.riskClass().isEmpty()
                && features.stream()
                        .anyMatch(feature -> feature.kind() != Kind.ALLOW
                                && feature.riskClass().equals(Feature.UNCLASSIFIED));
    }

    Optional<FeatureImport> find(long id, String login) {
        return table.find(id, login);
    }

    void discard(long id, String login) {
        table.remove(id, login);
    }

    /** Returns the entries of a file that stands to be confirmed, with what it was given. */
    List<Feature> entries(FeatureImport file) {
        return switch (read(file.content().getBytes(StandardCharsets.UTF_8), file.form())) {
            case Reading.Accepted(var features, var _) ->
                features.stream().map(feature -> adopted(feature, file)).toList();
            case Reading.Refused(var findings) ->
                throw new IllegalStateException("a file that was good has " + findings.size() + " findings");
        };
    }

    private static Feature adopted(Feature feature, FeatureImport file) {
        var known = feature.kind() == Kind.ALLOW || !feature.riskClass().equals(Feature.UNCLASSIFIED)
                ? feature
                : feature.withRisk(file.adoption().riskClass(), feature.severity());
        var sourced =
                known.source().isBlank() ? known.withSource(file.adoption().source()) : known;
        return sourced.withVersion(1);
    }

    /** Adds the entries if they still go with those that stand; returns what keeps them out otherwise. */
    List<Finding> confirm(FeatureImport file, String login) {
        var entries = file.form() == FeatureFile.Form.TEXT
                ? entries(file).stream().map(this::named).toList()
                : entries(file);
        var findings = database.addAll(entries, login, file.adoption().reason());
        if (findings.isEmpty()) {
            table.remove(file.id(), login);
        }
        return findings;
    }

    /** The lines of a plain list have no ids of their own. */
    private Feature named(Feature feature) {
        return new Feature(
                database.freshId(),
                feature.version(),
                feature.kind(),
                feature.pattern(),
                feature.how(),
                feature.riskClass(),
                feature.severity(),
                feature.actions(),
                feature.validFrom(),
                feature.validTo(),
                feature.source());
    }

    private static Reading read(byte[] bytes, FeatureFile.Form form) {
        try {
            return FeatureFile.read(new ByteArrayInputStream(bytes), form);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(Upload upload) {
        try (var content = upload.content().open()) {
            return content.readNBytes(MOST_BYTES + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
