package fengni.casework;

import fengni.answers.Subscriber;
import fengni.vault.Vault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Slows down who guesses receipt codes or floods the inbox. Addresses are stored as stand-ins: who complained stays
 * unknown also to who reads the database. Safe for use by many threads.
 */
final class Attempts {
    private static final String ALL = "all";
    private static final String PURPOSE = "complaint-address";
    private static final Duration FORGOTTEN = Duration.ofDays(2);

    private final AttemptTable table;
    private final Vault vault;
    private final InstantSource clock;

    Attempts(AttemptTable table, Vault vault, InstantSource clock) {
        this.table = table;
        this.vault = vault;
        this.clock = clock;
    }

    /** Returns whether this address may hand in a complaint now, and counts it. */
    boolean mayLodge(String address) {
        table.forget(clock.instant().minus(FORGOTTEN));
        return table.take(Brake.NEW_OF_ADDRESS, source(address), clock.instant());
    }

    /**
     * Looks a code up, unless address or all together must wait. The attempt is counted before the look, and given back
     * if the code was right.
     *
     * @param right whether the look found something
     */
    <T> Tried<T> look(String address, Supplier<T> look, Predicate<T> right) {
        var source = source(address);
        if (!table.take(Brake.CODES_OF_ADDRESS, source, clock.instant())
                || !table.take(Brake.CODES_OF_ALL, ALL, clock.instant())) {
            return new Tried.Wait<>();
        }
        var found = look.get();
        if (right.test(found)) {
            table.giveBack(Brake.CODES_OF_ADDRESS, source);
            table.giveBack(Brake.CODES_OF_ALL, ALL);
        }
        return new Tried.Looked<>(found);
    }

    sealed interface Tried<T> {
        record Looked<T>(T found) implements Tried<T> {}

        /** Not looked at: too many wrong ones before. */
        record Wait<T>() implements Tried<T> {}
    }

    /** One customer of a provider commonly holds 2⁶⁴ addresses of IPv6, so only the first half counts. */
    private String source(String address) {
        return vault.blindIndex(PURPOSE, Subscriber.of(address));
    }
}
