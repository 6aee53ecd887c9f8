package fengni.registry;

import fengni.answers.ConsoleRounds;
import java.time.Duration;

/**
 * Brings the list of yearly verifications up to date at the start and then every hour. Several nodes may do so at the same
 * time: each entry comes once.
 */
final class YearlyRounds extends ConsoleRounds {
    private static final Duration REST = Duration.ofHours(1);

    YearlyRounds(YearlyList list) {
        super("registry-yearly", () -> {
            list.bring();
            return REST;
        });
    }
}
