package fengni.access;

import fengni.answers.Subscriber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Slows guessers down, whether they try one login or many. Survives restarts. */
final class Trouble {
    private final TroubleTable table;
    private final InstantSource clock;

    Trouble(TroubleTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Returns until when attempts on this login, or from this address, are not looked at. */
    Optional<Instant> shutUntil(String login, String address) {
        return Stream.concat(
                        until(login, Delay.OF_LOGIN).stream(), until(ofAddress(address), Delay.OF_ADDRESS).stream())
                .max(Instant::compareTo);
    }

    void failed(String login, String address) {
        var now = clock.instant();
        table.count(login, now, now.minus(Delay.FORGOTTEN));
        table.count(ofAddress(address), now, now.minus(Delay.FORGOTTEN));
    }

    /** Only the whole sign-in clears a login: a right password alone must not reset the guesses at its code. */
    void over(String login) {
        table.forget(login);
    }

    private Optional<Instant> until(String source, Delay delay) {
        return table.find(source).flatMap(trouble -> delay.until(trouble.failures(), trouble.last(), clock.instant()));
    }

    private static String ofAddress(String address) {
        return "@" + Subscriber.of(address);
    }
}
