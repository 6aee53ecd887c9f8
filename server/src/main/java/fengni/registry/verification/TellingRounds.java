package fengni.registry.verification;

import fengni.answers.ConsoleRounds;
import java.time.Duration;

/** Looks every ten seconds for what changed, and sends what waits. */
final class TellingRounds extends ConsoleRounds {
    private static final Duration REST = Duration.ofSeconds(10);

    TellingRounds(Watching watching, Telling telling) {
        super("registry-telling", () -> {
            watching.round();
            telling.deliver();
            return REST;
        });
    }
}
