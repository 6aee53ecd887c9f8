package fengni.registry;

import fengni.law.FilingProcedure;
import java.util.Locale;

/** What a dossier is about. Stored by {@link #word}: never rename one. */
enum DossierKind {
    SUBJECT,
    ALGORITHM;

    FilingProcedure procedure() {
        return switch (this) {
            case SUBJECT -> FilingProcedure.SUBJECT;
            case ALGORITHM -> FilingProcedure.ALGORITHM;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DossierKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
