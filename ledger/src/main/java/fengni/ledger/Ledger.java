package fengni.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A log of records that can only grow, each provably in its place (Articles 10, 11 and 16: save logs).
 *
 * <p>Once {@link #append} has returned, the record survives a crash of the process and a loss of power. A record whose
 * append has not returned may survive too, and then has an index that nobody was told: whoever repeats an append after
 * a crash must expect to find both.
 *
 * <p>Safe for use by any number of threads; made for virtual ones.
 */
public final class Ledger implements AutoCloseable {
    /** Type of the record that opening writes when it has cut off what a crash had torn. */
    public static final int RECOVERY = 0xFF01;

    /** Retention class of the ledger's own records. They hold no personal data. */
    public static final int OWN_RECORDS = 0xFF;

    private static final int IN_FLIGHT = 1024;
    private static final long PAUSE_MILLIS = 500;

    private final LedgerSettings settings;
    private final Closeable folderLock;
    private final Committer committer;
    private final Notary notary;
    private final FrameReader reader;
    private final List<Thread> threads;

    /** More waiters would only wait longer: measured, latency rises fivefold at 4,096. */
    private final Semaphore inFlight = new Semaphore(IN_FLIGHT, true);

    private Ledger(Disk disk, LedgerSettings settings, Closeable folderLock, long pauseMillis) throws IOException {
        var opened = new Opening(disk, settings).run();
        var end = opened.end();
        this.settings = settings;
        this.folderLock = folderLock;
        this.committer = new Committer(disk, settings, end);
        var start = new Notary.Start(opened.signed(), end.signed(), pauseMillis);
        this.notary = new Notary(disk, settings, end.places(), committer, start);
        this.reader = new FrameReader(disk, settings.keys(), end.places());
        this.threads = List.of(thread("writer", committer), thread("notary", notary));
        end.torn().ifPresent(this::recordRecovery);
    }

    /**
     * Opens the ledger of a folder, founding it if the folder is empty or missing. Reads all of it: some 100 MB a second.
     *
     * @throws LedgerException when the folder is in use, damaged, of another log, or can not be read or written
     */
    public static Ledger open(Path folder, LedgerSettings settings) {
        try {
            Files.createDirectories(folder);
            return open(new FolderDisk(folder), folder, settings, PAUSE_MILLIS);
        } catch (IOException failure) {
            throw LedgerException.failed(failure);
        }
    }

    /** @param pauseMillis how long data waits for a checkpoint; tests sign when they want */
    static Ledger open(Disk disk, Path folder, LedgerSettings settings, long pauseMillis) throws IOException {
        var lock = disk.lock().orElseThrow(() -> new LedgerException(new LedgerException.Locked(folder)));
        try {
            return new Ledger(disk, settings, lock, pauseMillis);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /**
     * Appends a record and waits until it survives a crash and a loss of power. Not interruptible: the caller would not
     * know whether the record is there.
     *
     * <p>At most 1,024 records are under way; further callers wait for their turn.
     *
     * @throws LedgerException when the ledger is closed or has ended by a failure; the record may still be there
     * @throws IllegalArgumentException when the record type is one of the ledger's own
     */
    public Receipt append(Draft draft) {
        return appendAll(List.of(draft)).getFirst();
    }

    /**
     * Appends records as {@link #append} does, waiting once. They need not get neighbouring indexes, nor survive
     * together if the power fails before this returns.
     *
     * @return receipts in the order of the drafts
     */
    public List<Receipt> appendAll(List<Draft> drafts) {
        drafts.forEach(Ledger::requireOwnType);
        return submit(drafts);
    }

    private static void requireOwnType(Draft draft) {
        if (draft.type() >= Draft.RESERVED_TYPES) {
            throw new IllegalArgumentException("record type " + draft.type() + " is the ledger's own");
        }
    }

    private List<Receipt> submit(List<Draft> drafts) {
        try {
            return drafts.stream().map(this::submit).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
        } catch (CompletionException failed) {
            // a new exception for each caller: the cause's trace is the writer's
            if (failed.getCause() instanceof LedgerException told) {
                throw new LedgerException(told.reason(), told);
            }
            throw failed;
        }
    }

    private CompletableFuture<Receipt> submit(Draft draft) {
        committer.ended().ifPresent(told -> {
            throw new LedgerException(told.reason(), told);
        });
        var record = Pending.of(draft);
        inFlight.acquireUninterruptibly();
        var receipt = record.receipt().whenComplete((kept, failure) -> inFlight.release());
        committer.submit(record);
        return receipt;
    }

    /** Returns the number of durable records. */
    public long size() {
        return committer.durable().size();
    }

    public String origin() {
        return settings.origin();
    }

    /**
     * Returns a durable record, checked against its commitments; empty when there is none of that index.
     *
     * @throws LedgerException when its bytes are damaged, its key is missing or the disk fails
     */
    public Optional<Stored> read(long index) {
        return index < 0 || index >= size() ? Optional.empty() : Optional.of(reader.read(index));
    }

    /**
     * Hands over all records from an index to the end as it is when called, in order, frame by frame: for projections
     * that catch up from a cursor.
     *
     * @param from index of the first record; at or beyond the end nothing is handed over
     * @return the index to go on from
     * @throws LedgerException as {@link #read}; records before the bad one have been handed over
     */
    public long iterate(long from, Consumer<Stored> consumer) {
        long end = size();
        reader.iterate(Math.max(0, from), end, consumer);
        return Math.max(from, end);
    }

    /** Returns the newest signed checkpoint. It is at most about a second behind {@link #size()}, and durable. */
    public Checkpoint checkpoint() {
        return notary.newest();
    }

    /** Signs now what is durable, without waiting for the next checkpoint. */
    Checkpoint signNow() {
        notary.sign();
        return notary.newest();
    }

    /**
     * Lets every append under way finish, signs a last checkpoint and unlocks the folder.
     *
     * @throws LedgerException when the last checkpoint can not be written; the records are safe without it
     */
    @Override
    public void close() {
        notary.close();
        committer.close();
        threads.forEach(Ledger::join);
        try {
            if (committer.ended().stream().allMatch(told -> told.reason() instanceof LedgerException.Closed)) {
                notary.sign();
            }
        } finally {
            unlock();
        }
    }

    private void unlock() {
        try {
            folderLock.close();
        } catch (IOException failure) {
            throw LedgerException.failed(failure);
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread thread(String task, Runnable run) {
        return Thread.ofPlatform()
                .daemon()
                .name("ledger " + task + " " + origin())
                .start(run);
    }

    /** Written over the torn bytes before these are cut, so that a second crash can not make them go unrecorded. */
    private void recordRecovery(Replay.Torn torn) {
        var what = Map.of("file", torn.file(), "offset", torn.offset(), "bytesCut", torn.bytes());
        var draft = new Draft(
                RECOVERY,
                OWN_RECORDS,
                CanonicalJson.bytes(Map.of()),
                CanonicalJson.bytes(what),
                CanonicalJson.bytes(Map.of(
                        "reason",
                        torn.reason(),
                        "at",
                        Instant.now(settings.clock()).toString())));
        submit(List.of(draft));
    }
}
