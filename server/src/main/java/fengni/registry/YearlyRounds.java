package fengni.registry;

import fengni.answers.Rounds;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the list of yearly verifications up to date at the start and then every hour, while the console runs. Several nodes
 * may do so at the same time: each entry comes once.
 */
final class YearlyRounds implements SmartLifecycle, DisposableBean {
    private static final Duration REST = Duration.ofHours(1);

    private final Rounds rounds;
    private final AtomicBoolean running = new AtomicBoolean();

    YearlyRounds(YearlyList list) {
        this.rounds = new Rounds("registry-yearly", () -> {
            list.bring();
            return REST;
        });
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            rounds.close();
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
}
