package fengni.gateway;

import fengni.evidence.Happening;
import fengni.evidence.Reconciliation.Counts;
import fengni.evidence.RecordType;
import fengni.evidence.Recorder;
import fengni.ledger.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Keeps records in memory; can be made to wait, or to fail, for one kind of record. */
public final class MemoryRecorder implements Recorder {
    static final String ORIGIN = "test.example/log";

    private final List<Happening> kept = new ArrayList<>();
    private volatile Optional<RecordType> failing = Optional.empty();
    private volatile Optional<RecordType> waiting = Optional.empty();
    private final Semaphore gate = new Semaphore(0);
    private final LongAdder seen = new LongAdder();

    @Override
    public Receipt keep(Happening happening) {
        if (waiting.filter(happening.type()::equals).isPresent()) {
            gate.acquireUninterruptibly();
        }
        if (failing.filter(happening.type()::equals).isPresent()) {
            throw new IllegalStateException("the disk is full");
        }
        synchronized (kept) {
            kept.add(happening);
            return new Receipt(ORIGIN, kept.size() - 1L);
        }
    }

    @Override
    public void requestSeen() {
        seen.increment();
    }

    @Override
    public Counts counts() {
        var byType = all().stream().collect(Collectors.groupingBy(Happening::type, Collectors.counting()));
        long admitted =
                all().stream().filter(one -> one.outcome().equals("admitted")).count();
        return new Counts(seen.sum(), byType, admitted, 0);
    }

    public void failOn(RecordType type) {
        failing = Optional.of(type);
    }

    void waitOn(RecordType type) {
        waiting = Optional.of(type);
    }

    void letGo() {
        waiting = Optional.empty();
        gate.release(1_000);
    }

    public List<Happening> all() {
        synchronized (kept) {
            return List.copyOf(kept);
        }
    }

    /** Returns the last record about a request; a gateway that closes still tells the facts of its hour. */
    public Happening last() {
        return all().reversed().stream()
                .filter(one -> one.type() != RecordType.FACTS)
                .findFirst()
                .orElseThrow();
    }

    Happening named(String receipt) {
        var index = Receipt.parse(receipt).orElseThrow().index();
        return all().get((int) index);
    }

    /** Waits for the last record of a kind; a client can be gone before the gateway has noticed. */
    Happening await(RecordType type) {
        for (int i = 0; i < 1_000; i++) {
            var found = all().stream().filter(record -> record.type() == type).reduce((_, later) -> later);
            if (found.isPresent()) {
                return found.get();
            }
            Patience.pause(20);
        }
        throw new AssertionError("no record of " + type);
    }
}
