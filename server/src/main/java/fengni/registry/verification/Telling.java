package fengni.registry.verification;

import fengni.notice.Hooks;
import fengni.notice.Sent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Brings messages to stores. One is claimed for five minutes, sent, and marked: a crash between leads to one more with the
 * same {@code Idempotency-Key} and the same bytes after the claim has ended, never to none.
 */
final class Telling {
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final Watching.Books books;
    private final Hooks hooks;
    private final InstantSource clock;

    Telling(Watching.Books books, Hooks hooks, InstantSource clock) {
        this.books = books;
        this.hooks = hooks;
        this.clock = clock;
    }

    /** Sends everything that may be sent now. Returns how many messages it took up. */
    int deliver() {
        int taken = 0;
        for (var next = claim(); next.isPresent(); next = claim()) {
            send(next.get());
            taken++;
        }
        return taken;
    }

    private Optional<Message> claim() {
        return books.messages().claim(clock.instant(), clock.instant().plus(CLAIM));
    }

    private void send(Message message) {
        books.stores()
                .find(message.store())
                .filter(Store::active)
                .flatMap(Store::hook)
                .ifPresentOrElse(
                        hook -> mark(
                                message,
                                hooks.post(
                                        hook,
                                        Map.of("Idempotency-Key", message.id().toString()),
                                        message.body())),
                        () -> books.messages().done(message.id(), "dropped", "", clock.instant()));
    }

    private void mark(Message message, Sent came) {
        var now = clock.instant();
        switch (came) {
            case Sent.Taken() -> books.messages().done(message.id(), "taken", "", now);
            case Sent.Never(var trouble, var _) -> books.messages().done(message.id(), "given_up", trouble.key(), now);
            case Sent.NotYet(var trouble, var _)
            when message.attempts() >= MOST_ATTEMPTS ->
                books.messages().done(message.id(), "given_up", trouble.key(), now);
            case Sent.NotYet(var trouble, var _) ->
                books.messages().later(message.id(), trouble.key(), now.plus(pause(message.attempts())));
        }
    }

    /** Doubles with each attempt: ten of them take some ten hours. */
    private static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempts - 1, 0, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
