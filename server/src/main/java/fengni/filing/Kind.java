package fengni.filing;

import fengni.law.FilingProcedure;
import fengni.law.FilingStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a dossier is about. Stored by {@link #word}: never rename one. */
enum Kind {
    /** Who files; approved once, before any algorithm is filed. */
    SUBJECT,
    /** An algorithm with its products, or with its technical service. */
    ALGORITHM;

    static Optional<Kind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    FilingProcedure procedure() {
        return switch (this) {
            case SUBJECT -> FilingProcedure.SUBJECT;
            case ALGORITHM -> FilingProcedure.ALGORITHM;
        };
    }

    /** Returns the steps of the form that may be filled in beside products. */
    List<FilingStep> steps() {
        return switch (this) {
            case SUBJECT -> List.of(FilingStep.SUBJECT, FilingStep.RESPONSIBILITY);
            case ALGORITHM ->
                List.of(FilingStep.ALGORITHM, FilingStep.TECHNICAL, FilingStep.DISCLOSURE, FilingStep.REPORT);
        };
    }
}
