package fengni.registry.publication;

import fengni.answers.Fault;
import java.time.LocalDate;
import java.util.List;

/** What came of a new objection. */
sealed interface Lodged {
    /** Taken in; the code is shown this one time. */
    record Taken(ObjectionCode code, LocalDate due) implements Lodged {}

    record Faulty(List<Fault> faults) implements Lodged {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** There is no such record. */
    record Absent() implements Lodged {}

    /** Too many from this address: nothing was kept. */
    record Wait() implements Lodged {}
}
