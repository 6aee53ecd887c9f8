package fengni.registry.orders;

import fengni.correspondence.LetterContent.ReportFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened to an order at the registry.
 *
 * @param number of the document that lifts it; else empty text
 * @param day of that document, or of the acknowledgement
 * @param files of a report, which stay with the operator
 * @param person 0 for the operator, whose credit code then stands in {@code by}
 */
public record IssuedStep(
        long id,
        IssuedAct act,
        String words,
        String number,
        Optional<LocalDate> day,
        List<ReportFile> files,
        long person,
        String by,
        Instant at) {
    static final long NOBODY = 0;

    public IssuedStep {
        files = List.copyOf(files);
    }
}
