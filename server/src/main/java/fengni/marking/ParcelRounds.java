package fengni.marking;

import fengni.answers.ConsoleRounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Removes every minute the files that nobody came for, and those that a program left which ended at once. */
final class ParcelRounds extends ConsoleRounds {
    private static final Duration REST = Duration.ofMinutes(1);

    ParcelRounds(Parcels parcels) {
        super("marking-parcels", () -> round(parcels));
    }

    private static Duration round(Parcels parcels) {
        try {
            parcels.sweep();
            Spool.removeLeftOver();
            return REST;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
