package fengni.filing;

import fengni.answers.ConsoleRounds;
import java.time.Duration;

/**
 * Compares at the start and then every hour. Several nodes may do so at the same time: each difference is told once.
 */
final class DriftRounds extends ConsoleRounds {
    private static final Duration REST = Duration.ofHours(1);

    DriftRounds(Drift drift) {
        super("filing-drift", () -> {
            drift.compare();
            return REST;
        });
    }
}
