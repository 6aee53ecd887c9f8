package fengni.registry.publication;

import fengni.answers.ConsoleRounds;
import java.time.Duration;

/** Asks every ten minutes for the dump of the day: the first round of a day makes it. */
final class DumpRounds extends ConsoleRounds {
    private static final Duration REST = Duration.ofMinutes(10);

    DumpRounds(Dumps dumps) {
        super("registry-dump", () -> {
            dumps.make();
            return REST;
        });
    }
}
