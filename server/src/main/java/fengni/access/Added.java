package fengni.access;

import java.util.List;

/** The answer to the wish to add a person. */
sealed interface Added {
    record Done(long person) implements Added {}

    record Refused(List<PersonFault> faults) implements Added {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
