package fengni.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that happened to a case.
 *
 * @param words the reason
 * @param day the last day of the case, for {@link InspectionAct#OPEN} and {@link InspectionAct#EXTEND}
 * @param subject the inspector whom it concerns, by number
 * @param person who did it
 */
record InspectionStep(
        long id,
        InspectionAct act,
        String words,
        Optional<LocalDate> day,
        Optional<Long> subject,
        long person,
        String by,
        Instant at) {}
