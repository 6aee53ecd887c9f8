package fengni.marking;

import fengni.answers.Share;
import fengni.marking.Served.Busy;
import fengni.marking.Served.Done;
import fengni.marking.Served.Nothing;
import fengni.marking.Served.TooLarge;
import fengni.marking.Served.TooOften;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where strangers hand files in: so many at work at a time, so often for one address, so large and no larger. Nothing of a
 * file stays when its request ends.
 *
 * <p>Safe for use by many threads; made for virtual ones, since the waiting do wait.
 */
final class Desk {
    /** Each may hold its file several times over, and what a document unpacks to. */
    static final int AT_WORK = 2;
    /** What one address may hand in within a minute. */
    static final int A_MINUTE = 30;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Share share;
    private final Semaphore places = new Semaphore(AT_WORK, true);
    /** Drawing decodes a picture whole, which takes far more memory than its file. */
    private final Semaphore drawing = new Semaphore(1, true);

    Desk(InstantSource clock) {
        this.share = new Share(clock, A_MINUTE);
    }

    /** Work on the whole content of a file. */
    @FunctionalInterface
    interface Work<T> {
        T on(byte[] content) throws IOException;
    }

    /** @throws IOException if the file does not arrive or the disk fails */
    <T> Served<T> serve(Handed handed, Work<T> work) throws IOException {
        return serve(handed, false, work);
    }

    /** As {@link #serve(Handed, Work)}, one at a time if {@code draws}. */
    <T> Served<T> serve(Handed handed, boolean draws, Work<T> work) throws IOException {
        return share.take(handed.address()) ? taken(handed, draws, work) : new TooOften<>();
    }

    /** As {@link #serve(Handed, Work)} for somebody who is signed in: no share of the minute, the same places. */
    <T> Served<T> serveKnown(Handed handed, Work<T> work) throws IOException {
        return taken(handed, false, work);
    }

    private <T> Served<T> taken(Handed handed, boolean draws, Work<T> work) throws IOException {
        try (var in = handed.content().getInputStream()) {
            var taken = Spool.of(in);
            if (taken.isEmpty()) {
                return new TooLarge<>();
            }
            try (var spool = taken.get()) {
                return spool.size() == 0 ? new Nothing<>() : queued(spool, draws, work);
            }
        }
    }

    private <T> Served<T> queued(Spool spool, boolean draws, Work<T> work) throws IOException {
        if (!draws) {
            return placed(spool, work);
        }
        if (!granted(drawing)) {
            return new Busy<>();
        }
        try {
            return placed(spool, work);
        } finally {
            drawing.release();
        }
    }

    private <T> Served<T> placed(Spool spool, Work<T> work) throws IOException {
        if (!granted(places)) {
            return new Busy<>();
        }
        try {
            return new Done<>(work.on(spool.bytes()));
        } finally {
            places.release();
        }
    }

    private static boolean granted(Semaphore queue) {
        try {
            return queue.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
