package fengni.registry.lists;

import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.law.ChinaDay;
import fengni.registry.lists.ComparisonTable.Comparison;
import fengni.registry.lists.ListImport.Act;
import fengni.registry.lists.ListImport.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The life of an import: a file is read into a preview, a person confirms it, and it may be withdrawn with a reason. Safe
 * for use by many threads.
 *
 * <p>Each step is one transaction, on record before it counts, and survives a crash when the method has returned. A kill or
 * a fault within a step leaves what stood before it: no part of a file is ever there alone, and no row of a preview answers
 * anybody. A preview that nobody confirmed within a week is removed when the next file is read.
 */
final class ListImports {
    /** What uploads may hold: 20 MiB. */
    static final int MOST_BYTES = 20 << 20;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 200;

    private final ListTables tables;
    private final ListSurroundings around;
    /** A large list takes some hundred megabytes while it is read. */
    private final Semaphore turn = new Semaphore(1, true);

    ListImports(ListTables tables, ListSurroundings around) {
        this.tables = tables;
        this.around = around;
    }

    /** Reads a file into a preview; of one that is too large, no more than the limit is read. */
    Outcome<ListImport> read(ListDraft draft, Optional<Upload> upload, String by) {
        var faults = draft.faults(ChinaDay.of(around.now()));
        faults.expect(upload.isPresent(), "file", "required");
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        turn.acquireUninterruptibly();
        try {
            return file(upload.orElseThrow()).then(file -> preview(draft, file, by));
        } finally {
            turn.release();
        }
    }

    private static Outcome<ListFile> file(Upload upload) {
        try (var in = upload.content().open()) {
            var content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                return Outcome.faulty(Fault.of("file", "list_too_large", MOST_BYTES >> 20));
            }
            var name = Storable.text(upload.name());
            return new Outcome.Done<>(
                    new ListFile(name.substring(0, Math.min(name.length(), LONGEST_NAME)), sha256(content), content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Outcome<ListImport> preview(ListDraft draft, ListFile file, String by) {
        if (tables.imports().inUse(file.sha256()).isPresent()) {
            return new Outcome.Conflicting<>(Fault.of("file", "list_known"));
        }
        return ListFormat.read(file.content()).then(found -> {
            var list = ListReader.read(found, ChinaDay.of(around.now()));
            return list.read() == 0
                    ? Outcome.faulty(Fault.of("file", "list_empty"))
                    : new Outcome.Done<>(kept(draft, file, list, by));
        });
    }

    private ListImport kept(ListDraft draft, ListFile file, ReadList list, String by) {
        var act = new Act(around.now(), by);
        return around.inOne(() -> {
            tables.imports().forget(act.at().minus(KEPT));
            long id = tables.imports()
                    .add(new ListImportTable.Fresh(draft, draft.day().orElseThrow(), file, list.read(), act));
            tables.rows().add(id, list.rows());
            tables.findings().add(id, list.findings());
            return tables.imports().find(id).orElseThrow();
        });
    }

    /** Takes a preview into use: from then on its rows answer. */
    Outcome<ListImport> confirm(long id, String by) {
        return step(id, State.PREVIEW, shown -> {
            if (tables.imports().inUse(shown.sha256()).isPresent()) {
                return new Outcome.Conflicting<>(Fault.of("file", "list_known"));
            }
            if (shown.rows() == 0) {
                return new Outcome.Conflicting<>(Fault.of("file", "list_empty"));
            }
            var act = new Act(around.now(), by);
            around.keep(ListRecord.of("list_taken_into_use", shown, act, ""));
            tables.imports().confirm(id, act);
            return Outcome.found(tables.imports().find(id));
        });
    }

    /** Ends that the rows of an import answer; file, rows and reason stay. */
    Outcome<ListImport> withdraw(long id, String reason, String by) {
        var faults = new Faults().words(Optional.of(reason), "reason", LONGEST_REASON);
        return faults.none()
                ? step(id, State.IN_USE, shown -> {
                    var act = new Act(around.now(), by);
                    around.keep(ListRecord.of("list_withdrawn", shown, act, reason.strip()));
                    tables.imports().withdraw(id, act, reason.strip());
                    return Outcome.found(tables.imports().find(id));
                })
                : new Outcome.Faulty<>(faults.list());
    }

    /** Removes a preview; it never counted, so nothing of it is kept. */
    Outcome<ListImport> discard(long id) {
        return step(id, State.PREVIEW, shown -> {
            tables.imports().discard(id);
            return new Outcome.Done<>(shown);
        });
    }

    private Outcome<ListImport> step(long id, State from, Function<ListImport, Outcome<ListImport>> step) {
        return around.inOne(() -> Outcome.found(tables.imports().locked(id))
                .then(shown -> shown.state() == from
                        ? step.apply(shown)
                        : new Outcome.Conflicting<>(Fault.of("file", "list_moved"))));
    }

    Optional<ListImport> find(long id) {
        return tables.imports().find(id);
    }

    Cursor.Page<ListImport> list(Cursor cursor) {
        return cursor.page(tables.imports().list(cursor.after(), cursor.rows()), ListImport::id);
    }

    Comparison comparison(ListImport one) {
        return tables.comparison().of(one.id());
    }

    List<PublishedRow> firstRows(ListImport one, int most) {
        return tables.rows().first(one.id(), most);
    }

    List<ListRowTable.Count> counts(ListImport one) {
        return tables.rows().counts(one.id());
    }

    List<RowFinding> findings(ListImport one, int most) {
        return tables.findings().list(one.id(), most);
    }

    /** Returns the file as it was handed in. */
    byte[] content(ListImport one) {
        return tables.imports().content(one.id()).orElseThrow();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
