package fengni.registry.lists;

import fengni.evidence.Happening;
import fengni.evidence.Recorder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** What stands around a step: the evidence before it, the transaction about it, the time. */
record ListSurroundings(Recorder recorder, InstantSource clock, TransactionOperations transactions) {
    Instant now() {
        return clock.instant();
    }

    /** Keeps what is about to happen; if that fails, nothing happens. */
    void keep(Happening happening) {
        recorder.keep(happening);
    }

    /** Does all of it or nothing. */
    <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
