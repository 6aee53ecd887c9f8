package fengni.correspondence;

import fengni.answers.Rounds;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/** The two threads of this room: one carries letters, one gives them to rooms. They run while the console does. */
final class Post implements SmartLifecycle, DisposableBean {
    private final Tables tables;
    private final RegistryClient client;
    private final Rounds carrying;
    private final Rounds reading;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicReference<StuckTable.Counts> counts = new AtomicReference<>(new StuckTable.Counts(0, 0));

    Post(Tables tables, RegistryClient client, Carrier carrier, Reading reader) {
        this.tables = tables;
        this.client = client;
        this.reading = new Rounds("letters-reading", reader::round);
        this.carrying = new Rounds("letters-carrying", () -> {
            var rest = carrier.round(asked.getAndSet(false));
            counts.set(tables.stuck().counts());
            reading.wake();
            return rest;
        });
    }

    /** Tells that a letter to this face was left and committed. */
    void left(Face to) {
        if (to == Face.OPERATOR) {
            asked.set(true);
        }
        carrying.wake();
    }

    /** Tells that a letter has arrived over the wire. */
    void arrived() {
        reading.wake();
    }

    /** Returns how it stood after the last round. */
    StuckTable.Counts counts() {
        return counts.get();
    }

    List<StuckLetter> ofOperator(String operator) {
        return tables.stuck().ofOperator(operator);
    }

    List<StuckLetter> ofRegistry() {
        return tables.stuck().ofRegistry();
    }

    /** Lets a parked letter be tried again. */
    void again(String operator, UUID id) {
        tables.stuck().again(operator, id);
        carrying.wake();
        reading.wake();
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            carrying.start();
            reading.start();
        }
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            client.close();
            carrying.close();
            reading.close();
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
