package fengni.registry.shelf;

import fengni.evidence.Recorder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** What stands around a change: the evidence before it and the transaction about it. */
record Work(Recorder recorder, InstantSource clock, TransactionOperations transactions) {
    Instant now() {
        return clock.instant();
    }

    /** Does all of it or nothing; joins a transaction that is under way. */
    <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
