package fengni.notice;

import fengni.answers.Rounds;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/** The two threads of this room: one plans reminders, one sends messages. They run while the console does. */
final class Messenger implements SmartLifecycle, DisposableBean {
    private final Rounds planning;
    private final Rounds delivering;
    private final Wire wire;
    private final AtomicInteger givenUp = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();

    Messenger(Planning planner, Delivery delivery, Wire wire, Pace pace) {
        this.wire = wire;
        this.delivering = new Rounds("notice-delivering", () -> {
            delivery.round();
            givenUp.set(delivery.givenUp());
            return pace.deliver();
        });
        this.planning = new Rounds("notice-planning", () -> {
            planner.round();
            delivering.wake();
            return pace.plan();
        });
    }

    /** Returns how many messages were given up lately, as of the last round. */
    int givenUp() {
        return givenUp.get();
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            planning.start();
            delivering.start();
        }
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            planning.close();
            wire.close();
            delivering.close();
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
