package fengni.filing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a day as a person or a program writes it: ISO 8601, of the years 2000 to 2100; anything else is none. */
final class TypedDay {
    private TypedDay() {}

    static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(Ending::isPlausible);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
