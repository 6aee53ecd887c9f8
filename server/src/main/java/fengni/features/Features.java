package fengni.features;

import fengni.screen.FeatureSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The feature set that reviews use now: one reference, moved when a new set stands. Have {@link #refresh} run on every news;
 * no request ever waits for a set to be built.
 *
 * <p>A change is read and laid over the tables in milliseconds; some time later a thread of its own makes the set whole and
 * moves the reference again, to a set that finds the same, and keeps it in a file for the next start. If that fails the set in
 * use stays. Nothing else is kept: after a crash the database tells all of it again. Safe for use by many threads.
 */
public final class Features implements AutoCloseable {
    /** Changes often come in rows; one whole set is made for all of them. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(Features.class.getName());

    private final FeatureTable table;
    private final AtomicReference<KnownSet> known;
    private final Duration quiet;
    private final SavedFeatures saved;
    private final AtomicLong savedVersion = new AtomicLong();
    private final AtomicBoolean mergeIsDue = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor merger;

    /** Keeps nothing. */
    public Features(FeatureDatabase database) {
        this(database, QUIET, Optional.empty());
    }

    /** @param file keeps the set from one start to the next; one that can't be used is written over */
    public Features(FeatureDatabase database, Path file) {
        this(database, QUIET, Optional.of(file));
    }

    /** @param quiet time between a change and the beginning of the set that is made whole */
    Features(FeatureDatabase database, Duration quiet, Optional<Path> file) {
        this.table = database.table();
        this.known = database.known();
        this.saved = database.saved(file);
        this.quiet = quiet;
        this.merger = new ScheduledThreadPoolExecutor(1, Features::thread, new ThreadPoolExecutor.DiscardPolicy());
        merger.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        merger.setKeepAliveTime(2 * QUIET.toSeconds(), TimeUnit.SECONDS);
        merger.allowCoreThreadTimeOut(true);
    }

    /** Returns the set in use; a review that has begun stays with the one it took. */
    public FeatureSet current() {
        return known.get().set();
    }

    /**
     * Reads what changed since the set in use and puts the set with it into use, on the calling thread. What was committed
     * before the call is in use when it returns. All that changed is read by one statement and versions become visible in
     * their order: so a name stands for exactly one set on every node, as records of reviews rely on it.
     */
    public synchronized void refresh() {
        if (known.get().version() == 0) {
            saved.open().ifPresent(this::begin);
        }
        // the merger may move the reference meanwhile, to another set of the same version: then once more, over that
        for (boolean moved = false; !moved; ) {
            var before = known.get();
            var after = before.after(table.changedAfter(before.version()));
            moved = after.equals(before) || known.compareAndSet(before, after);
        }
        boolean asksForWork = current().changes() > 0 || known.get().version() != savedVersion.get();
        if (asksForWork && mergeIsDue.compareAndSet(false, true)) {
            var _ = merger.schedule(this::settle, quiet.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void begin(KnownSet kept) {
        if (known.compareAndSet(KnownSet.NOTHING, kept)) {
            savedVersion.set(kept.version());
        }
    }

    private void settle() {
        mergeIsDue.set(false);
        if (current().changes() > 0) {
            merge();
        }
        var now = known.get();
        // over a set that is not whole yet another merge is due, and saves
        if (now.set().changes() == 0 && now.version() != savedVersion.get()) {
            saved.save(now);
            savedVersion.set(now.version());
        }
    }

    /** Makes the set in use whole; what came in the meantime is laid over it, so that changes without end don't keep it up. */
    private void merge() {
        try {
            var before = known.get();
            var merged = before.merged();
            for (boolean moved = false; !moved; ) {
                var now = known.get();
                moved = known.compareAndSet(now, now.version() == before.version() ? merged : now.over(merged));
            }
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "features cannot be made whole; those in use stay", failure);
        }
    }

    /** Stops making sets; what is in use stays so. One that is being made is not waited for longer than five seconds. */
    @Override
    public void close() {
        merger.shutdown();
        try {
            if (!merger.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "a feature set was still being made whole");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "features");
        thread.setDaemon(true);
        return thread;
    }
}
