package fengni.answers;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/** Rounds that begin when the whole console stands, and end with it; a room names its own after what they do. */
public class ConsoleRounds implements SmartLifecycle, DisposableBean {
    private final Rounds rounds;
    private final AtomicBoolean running = new AtomicBoolean();

    /** @param round returns how long to rest after it */
    protected ConsoleRounds(String name, Supplier<Duration> round) {
        this.rounds = new Rounds(name, round);
    }

    /** Asks for a round at once. */
    public final void wake() {
        rounds.wake();
    }

    @Override
    public final void start() {
        if (running.compareAndSet(false, true)) {
            rounds.start();
        }
    }

    @Override
    public final void stop() {
        if (running.compareAndSet(true, false)) {
            rounds.close();
        }
    }

    @Override
    public final boolean isRunning() {
        return running.get();
    }

    @Override
    public final void destroy() {
        stop();
    }
}
