package fengni.registry.shelf;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Upload;
import fengni.evidence.RecordType;
import fengni.vault.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Takes sheets in and, once a person has seen what would come of one, over. A sheet is taken over whole or not at all, and
 * once; what a method has returned as done survives a crash, and its record is durable before. A sheet that nobody took over
 * within a week, or after which its store handed in ten more, is removed when the next comes. Safe for use by many threads.
 */
final class Uploads {
    static final String MERGE = "merge";
    static final String REPLACE = "replace";

    private static final int SHOWN = 50;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int MOST_OPEN = 10;

    private final Stock stock;
    private final Rechecks rechecks;
    private final Work work;
    /** A large sheet takes some hundred megabytes while it is read. */
    private final Semaphore turn = new Semaphore(1, true);

    Uploads(Stock stock, Rechecks rechecks, Work work) {
        this.stock = stock;
        this.rechecks = rechecks;
        this.work = work;
    }

    /** Everything that a page shows of a sheet; {@code revision} is that of the shelf that was compared. */
    record Seen(
            ShelfUpload upload,
            ShelfUpload.Preview preview,
            int rows,
            int bad,
            int faults,
            List<RowFault> shown,
            long revision) {}

    /** Reads a sheet, no more than one byte over the limit, and keeps it; nothing on the shelf changes yet. */
    Outcome<ShelfUpload> hand(Reviewer who, Upload upload) {
        turn.acquireUninterruptibly();
        try (var stream = upload.content().open()) {
            return kept(who, upload.name(), stream.readNBytes(ShelfSheet.MOST_BYTES + 1));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            turn.release();
        }
    }

    private Outcome<ShelfUpload> kept(Reviewer who, String file, byte[] content) {
        var now = work.now();
        return ShelfSheet.read(content, now)
                .map(sheet -> work.inOne(() -> {
                    var handed = new ShelfUpload.Handed(
                            who.organisation(), shortened(file), Digests.sha256Hex(content), who.login(), now);
                    stock.uploads().forget(who.organisation(), MOST_OPEN - 1, now.minus(KEPT));
                    long id = stock.uploads().add(handed);
                    stock.uploads().rows(id, sheet.rows());
                    stock.uploads().faults(id, sheet.faults());
                    return stock.uploads().find(who.organisation(), id).orElseThrow();
                }));
    }

    private static String shortened(String file) {
        var name = file.replaceAll("[\\p{Cntrl}]", "").replaceAll(".*[/\\\\]", "");
        return name.length() > 120 ? name.substring(name.length() - 120) : name;
    }

    Optional<Seen> find(Reviewer who, long id) {
        return stock.uploads()
                .find(who.organisation(), id)
                .map(upload -> new Seen(
                        upload,
                        stock.uploads().preview(upload, SHOWN),
                        stock.uploads().rowCount(id),
                        stock.uploads().badCount(id),
                        stock.uploads().faultCount(id),
                        stock.uploads().faults(id, SHOWN),
                        stock.uploads().revision(who.organisation())));
    }

    /** Returns all that is wrong with the rows of a sheet, in the order of the file. */
    Optional<List<RowFault>> faults(Reviewer who, long id) {
        return stock.uploads()
                .find(who.organisation(), id)
                .map(upload -> stock.uploads().faults(upload.id(), Integer.MAX_VALUE));
    }

    /**
     * Takes a sheet over and begins a check of the shelf.
     *
     * @param how {@code merge} adds and changes; {@code replace} also takes off what the sheet does not name
     * @param revision of the shelf that the person saw compared
     */
    Outcome<ShelfUpload> take(Reviewer who, long id, String how, long revision) {
        return how.equals(MERGE) || how.equals(REPLACE)
                ? work.inOne(() -> taken(who, id, how, revision))
                : Outcome.faulty(Fault.of("how", "choice", MERGE + ", " + REPLACE));
    }

    private Outcome<ShelfUpload> taken(Reviewer who, long id, String how, long revision) {
        long now = stock.uploads().lockShelf(who.organisation());
        return Outcome.found(stock.uploads().lock(who.organisation(), id)).then(upload -> {
            if (upload.taken().isPresent()) {
                return new Outcome.Conflicting<>(Fault.of("how", "shelf_taken"));
            }
            return now == revision
                    ? new Outcome.Done<>(commit(who, upload, how))
                    : new Outcome.Conflicting<>(Fault.of("revision", "shelf_moved"));
        });
    }

    private ShelfUpload commit(Reviewer who, ShelfUpload upload, String how) {
        var at = work.now();
        var changed = stock.uploads().change(upload);
        var added = stock.uploads().put(upload, at);
        var gone = how.equals(REPLACE) ? stock.uploads().takeOff(upload) : List.<Long>of();
        var counts = new ShelfUpload.Counts(added.size(), changed.size(), gone.size());
        work.recorder()
                .keep(ShelfHappening.of(
                        RecordType.CONSOLE,
                        how.equals(MERGE) ? "shelf_merged" : "shelf_replaced",
                        who,
                        what(upload),
                        counted(counts)));
        stock.events().addAll(changed, "changed", who.login(), at);
        stock.events().addAll(added, "added", who.login(), at);
        stock.events().addAll(gone, "gone", who.login(), at);
        stock.uploads().taken(upload, how, counts, at);
        rechecks.begin(who.organisation(), who.login());
        return stock.uploads().find(who.organisation(), upload.id()).orElseThrow();
    }

    private static Map<String, Object> what(ShelfUpload upload) {
        return Map.of("file", upload.handed().file(), "sha256", upload.handed().sha256(), "upload", upload.id());
    }

    private static Map<String, Object> counted(ShelfUpload.Counts counts) {
        return Map.of("added", (long) counts.added(), "changed", (long) counts.changed(), "gone", (long) counts.gone());
    }
}
