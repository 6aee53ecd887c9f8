package fengni.filing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * Compares at the start and then every hour, on a thread of its own, while the console runs. Several nodes may do so at
 * the same time: each difference is told once.
 */
final class DriftRounds implements SmartLifecycle, DisposableBean {
    private static final System.Logger LOG = System.getLogger(DriftRounds.class.getName());
    private static final Duration REST = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final Drift drift;
    private final AtomicBoolean running = new AtomicBoolean();
    private final Semaphore stopping = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("filing-drift").unstarted(this::run);

    DriftRounds(Drift drift) {
        this.drift = drift;
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            thread.start();
        }
    }

    /** A round under way may end; only one that does not is interrupted. */
    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            stopping.release();
            try {
                if (!thread.join(STOPS_WITHIN)) {
                    thread.interrupt();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    @Override
    public void destroy() {
        stop();
    }

    private void run() {
        try {
            while (running.get()) {
                if (stopping.tryAcquire(round().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration round() {
        try {
            var compared = drift.compare();
            LOG.log(System.Logger.Level.DEBUG, "filed dossiers compared: " + compared);
            return REST;
        } catch (RuntimeException failure) {
            if (running.get()) {
                LOG.log(System.Logger.Level.WARNING, "filed dossiers could not be compared", failure);
            }
            return AFTER_FAILURE;
        }
    }
}
