package fengni.registry.publication;

import fengni.access.SignedIn;
import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.evidence.Recorder;
import fengni.law.ChinaDay;
import fengni.pages.Language;
import fengni.pages.Words;
import fengni.registry.Filing;
import fengni.registry.PublicList;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notices of what entered and left the list (公示): one officer writes, another publishes. Entries are public from the
 * moment of their grant; a notice announces them.
 *
 * <p>The evidence keeps a publication before it counts; then number, day and papers are committed together, survive a crash
 * when the method has returned, and never change. Safe for use by many threads.
 */
final class Batches {
    /** What one notice names at most; the rest waits for the next. */
    static final int MOST = 1_000;

    private final BatchTable table;
    private final PublicList list;
    private final Recorder recorder;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    Batches(BatchTable table, PublicList list, Around around) {
        this.table = table;
        this.list = list;
        this.recorder = around.recorder();
        this.clock = around.clock();
        this.transactions = around.transactions();
    }

    /** What stands around a change. */
    record Around(Recorder recorder, InstantSource clock, TransactionOperations transactions) {}

    /** Begins a notice with everything that no notice of its kind has named; refused if there is nothing. */
    Outcome<Batch> begin(BatchKind kind, SignedIn who) {
        return inOne(() -> {
            table.lock();
            if (table.pending(kind, 1) == 0) {
                return new Outcome.Conflicting<>(Fault.of("kind", "notice_empty"));
            }
            var number = table.next() + table.drafts().size();
            long id = table.add(fresh(kind, Optional.empty(), number, who));
            table.collect(id, kind, MOST);
            return Outcome.found(table.find(id));
        });
    }

    /** Begins a correction of a published notice. */
    Outcome<Batch> correct(int number, SignedIn who) {
        return Outcome.found(table.published(number))
                .then(_ -> inOne(() -> Outcome.found(
                        table.find(table.add(fresh(BatchKind.CORRECTION, Optional.of(number), number, who))))));
    }

    private Batch fresh(BatchKind kind, Optional<Integer> corrects, int number, SignedIn who) {
        var now = now();
        var words = Words.of(Language.ZH);
        return new Batch(
                0,
                1,
                UUID.randomUUID(),
                kind,
                corrects,
                words.say("registry.publication.batch.title." + kind.word(), number),
                words.say("registry.publication.batch.body." + kind.word(), number),
                ChinaDay.of(now),
                who.person(),
                who.person(),
                who.login(),
                now,
                Optional.empty());
    }

    Outcome<Batch> write(long id, int version, BatchDraft draft, SignedIn who) {
        return draft.checked(ChinaDay.of(now()))
                .then(checked -> seen(id, version)
                        .then(seen -> inOne(() -> table.write(seen, checked, who.person(), who.login())
                                ? Outcome.found(table.find(id))
                                : changed())));
    }

    Outcome<Batch> discard(long id, int version) {
        return seen(id, version)
                .then(seen ->
                        inOne(() -> table.discard(id, version) ? new Outcome.Done<>(seen) : Batches.<Batch>changed()));
    }

    /** Publishes a draft as another officer than its writers saw it. */
    Outcome<Batch> publish(long id, int version, SignedIn who) {
        return inOne(() -> {
            table.lock();
            return seen(id, version).then(seen -> {
                if (seen.isWrittenBy(who.person())) {
                    return new Outcome.Conflicting<Batch>(Fault.of("act", "notice_four_eyes"));
                }
                return list.whose()
                        .map(whose -> new Batch.Published(table.next(), now(), whose.name(), whose.statement()))
                        .map(out -> publish(seen, out, who))
                        .orElseGet(() -> new Outcome.Conflicting<>(Fault.of("act", "registry_not_set")));
            });
        });
    }

    private Outcome<Batch> publish(Batch seen, Batch.Published out, SignedIn who) {
        var entries = entries(seen);
        var csv = BatchPapers.csv(seen, out, entries);
        return BatchPapers.pdf(seen, out, entries).then(pdf -> {
            var paper = new BatchTable.Paper(pdf, Digest.of(pdf));
            var file = new BatchTable.Paper(csv, Digest.of(csv));
            recorder.keep(PublicationRecord.published(seen, out, List.of(paper.sha256(), file.sha256()), who));
            table.file(seen.id(), "pdf", paper);
            table.file(seen.id(), "csv", file);
            table.publish(seen, out, who.person(), who.login());
            return Outcome.found(table.find(seen.id()));
        });
    }

    private Outcome<Batch> seen(long id, int version) {
        return Outcome.found(table.find(id))
                .then(found -> found.version() == version && found.published().isEmpty()
                        ? new Outcome.Done<>(found)
                        : changed());
    }

    private static <T> Outcome<T> changed() {
        return new Outcome.Conflicting<>(Fault.of("version", "notice_changed"));
    }

    /** Returns what a notice names, each record in the version that it names. */
    List<Filing> entries(Batch batch) {
        var named = table.entries(batch.id());
        var versions =
                list.versions(named.stream().map(BatchTable.Named::number).toList());
        return named.stream()
                .flatMap(one -> versions.getOrDefault(one.number(), List.of()).stream()
                        .filter(filing -> filing.version() == one.version()))
                .toList();
    }

    Optional<Batch> find(long id) {
        return table.find(id);
    }

    Optional<Batch> published(int number) {
        return table.published(number);
    }

    Cursor.Page<Batch> published(Cursor cursor) {
        return cursor.page(
                table.published(cursor.after(), cursor.rows()),
                batch -> batch.published().orElseThrow().number());
    }

    List<Batch> drafts() {
        return table.drafts();
    }

    /** Returns how many wait to be named by a notice, counted up to one more than a notice holds. */
    int pending(BatchKind kind) {
        return table.pending(kind, MOST + 1);
    }

    List<BatchTable.Mark> marks(String number) {
        return table.marks(number);
    }

    List<BatchTable.Mark> corrections(int number) {
        return table.corrections(number);
    }

    Optional<BatchTable.Paper> paper(int number, String format) {
        return table.file(number, format);
    }

    private Instant now() {
        return clock.instant();
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
