package fengni.features;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.features.FeatureImport.Adoption;
import fengni.pages.Form;
import fengni.screen.Feature;
import fengni.screen.Finding;
import fengni.screen.Kind;
import fengni.screen.RiskClass;
import fengni.screen.lists.Columns;
import fengni.screen.lists.ImportFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Brings files of entries, lists of words and the start lexicon in: first looked through, then confirmed, then added as one
 * version.
 *
 * <p>What was kept or added survives a crash. Safe for use by many threads.
 */
final class FeatureImports {
    static final int MOST_MEGABYTES = 8;

    /** More would hold up every other change for minutes. */
    static final int MOST_ENTRIES = 50_000;

    private static final int MOST_BYTES = MOST_MEGABYTES << 20;
    private static final int LONGEST_WORDS = 500;
    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");
    private static final List<String> ACTIONS = List.of("block", "review", "pass");

    private final FeatureDatabase database;
    private final Publications publications;
    private final FeatureImportTable table;
    private final ImportReader reader;
    private final GateRuns runs = new GateRuns();

    FeatureImports(FeatureDatabase database, Publications publications, FeatureImportTable table) {
        this.database = database;
        this.publications = publications;
        this.table = table;
        this.reader = new ImportReader(database);
    }

    /** What came of looking through a file. */
    sealed interface Looked {
        /** It stands to be confirmed under this number. */
        record Good(long id) implements Looked {}

        /** Nothing can be taken of it. */
        record Bad(List<Finding> findings, List<ImportFinding> untaken) implements Looked {}
    }

    /** What came of confirming a file. */
    sealed interface Confirmed {
        record Added(int entries) implements Confirmed {}

        /** It no longer goes with what stands. */
        record Refused(List<Finding> findings) implements Confirmed {}

        /** What is found has to be confirmed, or the look to be waited for. */
        record Unconfirmed(List<Fault> faults) implements Confirmed {}
    }

    /** Looks through a file as a person hands it in; a good one is kept until they decide. */
    Outcome<Looked> look(Form form, Optional<Upload> upload, String login) {
        var name = upload.map(Upload::name).orElse("");
        var bytes = upload.map(FeatureImports::bytes).orElse(new byte[0]);
        var adoption = adoption(form);
        var faults = new Faults()
                .expect(upload.isPresent(), "file", "required")
                .expect(upload.isEmpty() || FeatureImport.isKnown(name), "file", "list.unknown_form")
                .expect(bytes.length <= MOST_BYTES, "file", "list_too_large", MOST_MEGABYTES)
                .expect(
                        form.given("riskClass").map(RiskClass::isStandard).orElse(true),
                        "riskClass",
                        "choice",
                        "A.1.a … A.5.b")
                .expect(SEVERITIES.contains(adoption.severity()), "severity", "choice", String.join(", ", SEVERITIES))
                .expect(ACTIONS.contains(adoption.input()), "action-input", "choice", String.join(", ", ACTIONS))
                .expect(ACTIONS.contains(adoption.output()), "action-output", "choice", String.join(", ", ACTIONS))
                .addAll(words(form).list());
        return faults.none()
                ? look(new FeatureImport(0, database.clock().instant(), name, bytes, adoption, Optional.empty()), login)
                : new Outcome.Faulty<>(faults.list());
    }

    /** Offers the entries of the start lexicon of some classes. */
    Outcome<Looked> lexicon(Form form, String login) {
        var classes = RiskClass.standard().stream()
                .map(RiskClass::code)
                .filter(code -> form.checked("class-" + code))
                .collect(Collectors.joining("\n"));
        var faults = new Faults().expect(!classes.isEmpty(), "classes", "required");
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        var adoption =
                new Adoption("", "随软件提供的起始词库 / start lexicon", "载入起始词库 / start lexicon", "medium", "review", "review");
        var bytes = classes.getBytes(StandardCharsets.UTF_8);
        return look(
                new FeatureImport(
                        0, database.clock().instant(), FeatureImport.LEXICON, bytes, adoption, Optional.empty()),
                login);
    }

    /** Reads a table again, by other columns; it then stands under another number. */
    Outcome<Looked> choose(FeatureImport file, Columns columns, String login) {
        runs.forget(file.id());
        return look(file.withColumns(columns), login);
    }

    private static Faults words(Form form) {
        return new Faults()
                .words(form.given("source"), "source", LONGEST_WORDS)
                .words(form.given("reason"), "reason", LONGEST_WORDS);
    }

    private static Adoption adoption(Form form) {
        return new Adoption(
                form.value("riskClass"),
                form.value("source"),
                form.value("reason"),
                form.given("severity").orElse("medium"),
                form.given("action-input").orElse("review"),
                form.given("action-output").orElse("review"));
    }

    private Outcome<Looked> look(FeatureImport file, String login) {
        var reading = reader.read(file);
        boolean nothing = reading.entries().isEmpty() && reading.head().isEmpty();
        if (nothing && reading.refused().isEmpty() && reading.untaken().isEmpty()) {
            return Outcome.faulty(Fault.of("file", "list_empty"));
        }
        if (nothing || !reading.refused().isEmpty()) {
            return new Outcome.Done<>(new Looked.Bad(reading.refused(), reading.untaken()));
        }
        if (needsClass(reading.entries(), file.adoption())) {
            return Outcome.faulty(Fault.of("riskClass", "required"));
        }
        if (reading.entries().size() > MOST_ENTRIES) {
            return Outcome.faulty(Fault.of("file", "list.too_many", MOST_ENTRIES));
        }
        return new Outcome.Done<>(new Looked.Good(table.keep(file, login)));
    }

    private static boolean needsClass(List<Feature> features, Adoption adoption) {
        return adoption.riskClass().isEmpty()
                && features.stream()
                        .anyMatch(
                                feature -> feature.kind() != Kind.ALLOW && !RiskClass.isStandard(feature.riskClass()));
    }

    Optional<FeatureImport> find(long id, String login) {
        return table.find(id, login);
    }

    void discard(long id, String login) {
        runs.forget(id);
        table.remove(id, login);
    }

    /** Returns what is in a file that stands to be confirmed, with what it was given. */
    ImportReading read(FeatureImport file) {
        return reader.read(file);
    }

    /** Returns how far the look at a file's entries beside those that stand has come. */
    GateRuns.Progress progress(FeatureImport file) {
        return runs.of(file.id(), step -> publications.look(reader.read(file).entries(), step));
    }

    /** Adds the entries if they still go with those that stand, and what is found about them is confirmed. */
    Confirmed confirm(FeatureImport file, Form form, String login) {
        var found = form.checked(Consent.UNSEEN)
                ? Optional.<List<GateFinding>>empty()
                : progress(file).findings();
        var confirmation = found.map(findings -> Publications.confirmed(findings, Consent.of(form, findings)))
                .orElseGet(() -> unseen(form));
        return switch (confirmation) {
            case Outcome.Done(var confirmed) -> add(file, confirmed, login);
            case Outcome.Faulty(var faults) -> new Confirmed.Unconfirmed(faults);
            case Outcome.Conflicting(var fault) -> new Confirmed.Unconfirmed(List.of(fault));
            case Outcome.Absent() -> new Confirmed.Unconfirmed(List.of());
        };
    }

    /** In an emergency nobody waits for the look; the reason is kept all the same. */
    private static Outcome<Optional<Confirmation>> unseen(Form form) {
        var consent = Consent.of(form, List.of());
        return consent.all()
                ? Publications.reason(consent).map(reason -> Optional.of(new Confirmation(reason, false, List.of())))
                : Outcome.faulty(Fault.of(Consent.UNSEEN, "gate.running"));
    }

    private Confirmed add(FeatureImport file, Optional<Confirmation> confirmed, String login) {
        var reading = reader.read(file);
        var entries = reading.named() ? reading.entries() : named(reading.entries());
        var findings = reading.refused().isEmpty()
                ? publications.addAll(entries, login, file.adoption().reason(), confirmed)
                : reading.refused();
        if (!findings.isEmpty()) {
            return new Confirmed.Refused(findings);
        }
        discard(file.id(), login);
        return new Confirmed.Added(entries.size());
    }

    /** The rows of a list have no ids of their own. */
    private List<Feature> named(List<Feature> entries) {
        var ids = database.freshIds(entries.size());
        return IntStream.range(0, entries.size())
                .mapToObj(n -> named(entries.get(n), ids.get(n)))
                .toList();
    }

    private static Feature named(Feature feature, String id) {
        return new Feature(
                id,
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

    private static byte[] bytes(Upload upload) {
        try (var content = upload.content().open()) {
            return content.readNBytes(MOST_BYTES + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
