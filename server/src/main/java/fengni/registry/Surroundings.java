package fengni.registry;

import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.Outbox;
import fengni.evidence.Recorder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What stands around a step: the evidence before it, the transaction about it, the letter after it.
 *
 * @param outbox asked for at each letter: the room that carries them is built after this one
 */
record Surroundings(
        Recorder recorder,
        Supplier<Outbox> outbox,
        InstantSource clock,
        TransactionOperations transactions,
        ReviewTerm term) {

    Instant now() {
        return clock.instant();
    }

    /** Does all of it or nothing; joins a transaction that is under way. */
    <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    /** Leaves a letter to whoever sent the dossier. */
    void write(Dossier dossier, Instant at, LetterContent content) {
        outbox.get().leave(new Letter(UUID.randomUUID(), dossier.operator(), Face.OPERATOR, at, content));
    }
}
