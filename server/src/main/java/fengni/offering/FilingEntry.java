package fengni.offering;

import fengni.answers.Faults;
import fengni.law.FilingNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A filing number (备案编号) exactly as a person entered it. Fengni composes no such number, and that one fits the pattern
 * of published numbers does not prove that it was given.
 *
 * @param source where the person took it from
 * @param entered the day on which it was taken from there
 */
public record FilingEntry(String number, String source, LocalDate entered) {
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_SOURCE = 500;

    /** Returns whether the number fits the pattern of published numbers, its check digit included; no more than that. */
    public boolean fitsPattern() {
        var reading = FilingNumber.read(number, entered);
        return reading.toOptional().isPresent() && reading.findings().isEmpty();
    }

    Faults faults(LocalDate today) {
        return new Faults()
                .words(Optional.of(number), "filing/number", LONGEST_NUMBER)
                .words(Optional.of(source), "filing/source", LONGEST_SOURCE)
                .expect(!entered.isAfter(today), "filing/entered", "future");
    }
}
