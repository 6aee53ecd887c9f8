package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.attachments.Allowance;
import fengni.attachments.Attachment;
import fengni.attachments.Attachments;
import fengni.attachments.Incoming;
import fengni.attachments.Upload;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes what people saw elsewhere: the business register, the ICP query, an app store. No program here can reach them.
 *
 * <p>What a method has returned as done survives a crash, the screenshot with it; its record is durable before. Safe for
 * use by many threads.
 */
final class Sightings {
    static final Allowance ALLOWANCE = Allowance.one(10 << 20);

    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_SOURCE = 300;

    private final FiledDossiers dossiers;
    private final SightingTable table;
    private final Attachments attachments;
    private final Recorder recorder;
    private final Work work;

    Sightings(FiledDossiers dossiers, SightingTable table, Attachments attachments, Recorder recorder, Work work) {
        this.dossiers = dossiers;
        this.table = table;
        this.attachments = attachments;
        this.recorder = recorder;
        this.work = work;
    }

    /** When, and all or nothing. */
    record Work(InstantSource clock, TransactionOperations transactions) {}

    /** What a person says that they saw; {@code product} is {@link Place#DOSSIER} for the dossier itself. */
    record Told(
            Optional<Long> dossier,
            int product,
            Optional<String> field,
            Optional<String> value,
            Optional<LocalDate> seenOn,
            Optional<String> source) {}

    /** Returns the dossiers of which something may be seen. */
    List<FiledDossier> targets(long organisation) {
        return dossiers.of(organisation);
    }

    /** Keeps a sighting with its screenshot; every fault at once. */
    Outcome<Sighting> keep(Filer who, Told told, List<Upload> screenshot) {
        var faults = faults(who, told);
        return switch (attachments.check(screenshot, ALLOWANCE)) {
            case Outcome.Done(var files) ->
                faults.none() ? new Outcome.Done<>(kept(who, told, files)) : new Outcome.Faulty<>(faults.list());
            case Outcome.Faulty(var found) ->
                new Outcome.Faulty<>(faults.addAll(found).list());
            case Outcome.Absent() -> new Outcome.Absent<>();
            case Outcome.Conflicting(var fault) -> new Outcome.Conflicting<>(fault);
        };
    }

    Optional<Sighting> find(long organisation, long id) {
        return table.find(organisation, id);
    }

    /** Returns the screenshots of a sighting, which an alarm names as its proof; empty for any other proof. */
    List<Attachment> screenshots(String owner) {
        return owner.startsWith("drift-sighting/") ? attachments.of(owner) : List.of();
    }

    Optional<Attachment> screenshot(long organisation, long id, UUID file) {
        return table.find(organisation, id).flatMap(seen -> attachments.find(seen.owner(), file));
    }

    private Faults faults(Filer who, Told told) {
        var target = told.dossier()
                .flatMap(id -> dossiers.of(who.organisation()).stream()
                        .filter(one -> one.id() == id)
                        .findFirst())
                .filter(one -> told.product() == Place.DOSSIER || one.products().contains(told.product()));
        var faults = new Faults()
                .expect(target.isPresent(), "dossier", told.dossier().isEmpty() ? "required" : "unknown")
                .expect(told.field().isPresent(), "field", "required");
        told.field()
                .ifPresent(field -> faults.expect(
                        target.map(one -> DriftField.of(one.kind(), told.product())
                                        .contains(field))
                                .orElse(DriftField.all().contains(field)),
                        "field",
                        "drift_field"));
        faults.words(told.value(), "value", LONGEST_VALUE).words(told.source(), "source", LONGEST_SOURCE);
        return told.seenOn()
                .map(day -> faults.expect(!day.isAfter(ChinaDay.of(work.clock().instant())), "seenOn", "future"))
                .orElseGet(() -> faults.add(Fault.of("seenOn", "date")));
    }

    private Sighting kept(Filer who, Told told, List<Incoming> files) {
        return work.transactions().execute(_ -> {
            var seen = new Sighting(
                    0,
                    told.dossier().orElseThrow(),
                    told.product(),
                    told.field().orElseThrow(),
                    told.value().orElseThrow().strip(),
                    told.seenOn().orElseThrow(),
                    told.source().orElseThrow().strip(),
                    who.login(),
                    work.clock().instant());
            long id = table.add(who.organisation(), seen);
            var screenshots = attachments.keep(files);
            var kept = table.find(who.organisation(), id).orElseThrow();
            attachments.claim(screenshots, kept.owner());
            recorder.keep(DriftRecord.of(
                    who.organisation(),
                    kept,
                    screenshots.stream().map(Attachment::sha256).findFirst()));
            return kept;
        });
    }
}
