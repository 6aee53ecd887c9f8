package fengni.filing;

import fengni.answers.Faults;
import fengni.law.GenerativeNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The number of a filed or registered generative AI service, exactly as a person entered it. That it fits the pattern of
 * published numbers does not prove that it was given.
 *
 * @param model the name of the model, as published
 * @param source where the person took the number from
 * @param entered the day on which it was taken from there
 */
record GenerativeEntry(String model, String number, String source, LocalDate entered) {
    static final int LONGEST_MODEL = 100;
    static final int LONGEST_NUMBER = 200;
    static final int LONGEST_SOURCE = 500;

    Faults faults(LocalDate today) {
        return new Faults()
                .words(Optional.of(model), "model", LONGEST_MODEL)
                .words(Optional.of(source), "source", LONGEST_SOURCE)
                .expect(!entered.isAfter(today), "entered", "future")
                .expect(GenerativeNumber.read(number, today).toOptional().isPresent(), "number", "generative_number");
    }
}
