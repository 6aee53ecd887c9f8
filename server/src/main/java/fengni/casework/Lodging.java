package fengni.casework;

import fengni.answers.Fault;
import java.util.List;

/** What came of a new complaint. */
sealed interface Lodging {
    /** Taken in; the code is shown this one time. */
    record Lodged(ReceiptCode code, Complaint complaint) implements Lodging {}

    record Faulty(List<Fault> faults) implements Lodging {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Too many from this address, or too many files from all at this moment: nothing of it was read or kept. */
    record Wait() implements Lodging {}
}
