package fengni.evidence;

import fengni.ledger.Ledger;
import fengni.ledger.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Brings the index up to the ledger in the background, from where the database says that it stands.
 *
 * <p>The ledger is the truth: while the database is down appends go on, and the index catches up later; an index that is
 * gone is built from zero. A request never waits for this.
 */
final class IndexProjection implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(IndexProjection.class.getName());
    private static final int BATCH = 500;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final EvidenceIndexTable table;
    private final RowMaker maker;
    private final Semaphore work = new Semaphore(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicBoolean fromZero = new AtomicBoolean();
    private final LongAdder failures = new LongAdder();
    private final Thread thread;
    private volatile long next;

    IndexProjection(Ledger ledger, EvidenceIndexTable table, RowMaker maker) {
        this.ledger = ledger;
        this.table = table;
        this.maker = maker;
        this.thread = Thread.ofVirtual().name("evidence-index").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Tells that there is something new in the ledger. */
    void nudge() {
        work.release();
    }

    /** Has the index of this ledger built from zero; until that is done lists are short. */
    void rebuild() {
        fromZero.set(true);
        nudge();
    }

    /** Returns how many records of the ledger are not yet in the index. */
    long behind() {
        return fromZero.get() ? ledger.size() : Math.max(0, ledger.size() - next);
    }

    /** Returns how often the index could not be written or the ledger not be read since the start. */
    long failures() {
        return failures.sum();
    }

    /** Stops; what is missing in the index is added after the next start. */
    @Override
    public void close() {
        closing.countDown();
        nudge();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            var pause = SHORTEST_PAUSE;
            while (!closed()) {
                work.acquire();
                work.drainPermits();
                pause = caughtUp() ? SHORTEST_PAUSE : rested(pause);
            }
        } catch (CancellationException | InterruptedException _) {
            LOG.log(System.Logger.Level.DEBUG, "the evidence index stopped at record " + next);
        }
    }

    private boolean caughtUp() {
        try {
            catchUp();
            return true;
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            failures.increment();
            LOG.log(System.Logger.Level.WARNING, "the evidence index is " + behind() + " records behind", failure);
            return false;
        }
    }

    private Duration rested(Duration pause) throws InterruptedException {
        nudge();
        if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new CancellationException();
        }
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void catchUp() {
        if (fromZero.get()) {
            table.forget(ledger.origin());
            next = 0;
            fromZero.set(false);
        }
        next = table.next(ledger.origin());
        refuseLostRecords();
        var batch = new Batch();
        long end = ledger.iterate(next, stored -> {
            maker.row(stored).ifPresent(batch.rows()::add);
            maker.facts(stored).ifPresent(batch.facts()::add);
            flushFull(batch, stored);
        });
        flush(batch, end);
    }

    /** An index that knows more than the ledger is the last trace of what was lost: it is left as it stands. */
    private void refuseLostRecords() {
        if (next > ledger.size()) {
            throw new IllegalStateException("the index knows " + next + " records of " + ledger.origin()
                    + ", the ledger only " + ledger.size() + ": the ledger has lost records or is an old copy");
        }
    }

    private void flushFull(Batch batch, Stored stored) {
        if (closed()) {
            throw new CancellationException();
        }
        if (batch.rows().size() == BATCH) {
            flush(batch, stored.index() + 1);
        }
    }

    private void flush(Batch batch, long upTo) {
        if (upTo > next) {
            table.add(ledger.origin(), batch, upTo);
            batch.rows().clear();
            batch.facts().clear();
            next = upTo;
        }
    }

    /** What goes into the index together. */
    record Batch(List<IndexRow> rows, List<KeptFacts> facts) {
        Batch() {
            this(new ArrayList<>(BATCH), new ArrayList<>());
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }
}
