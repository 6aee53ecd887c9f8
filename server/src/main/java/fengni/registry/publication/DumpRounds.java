package fengni.registry.publication;

import fengni.answers.Rounds;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/** Asks every ten minutes for the dump of the day, while the console runs: the first round of a day makes it. */
final class DumpRounds implements SmartLifecycle, DisposableBean {
    private static final Duration REST = Duration.ofMinutes(10);

    private final Rounds rounds;
    private final AtomicBoolean running = new AtomicBoolean();

    DumpRounds(Dumps dumps) {
        this.rounds = new Rounds("registry-dump", () -> {
            dumps.make();
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
