package fengni.filing;

import fengni.answers.Outcome;
import fengni.law.FilingAct;

/**
 * Writes down what was handed in by hand and what came back. Official numbers stand here only as a person entered them. What
 * a method has returned as done survives a crash. Safe for use by many threads.
 */
final class HandNotes {
    private final Steps steps;

    HandNotes(Steps steps) {
        this.steps = steps;
    }

    Outcome<Dossier> note(long id, Noted noted, Filer who) {
        return steps.step(id, who, noted.act(), dossier -> {
            var faults = noted.faults(steps.today());
            if (noted.act() == FilingAct.HAND_IN) {
                faults.expect(mayHandIn(dossier), "", "filing_has_registry");
            }
            return faults.none() ? new Outcome.Done<>(taken(dossier, noted, who)) : new Outcome.Faulty<>(faults.list());
        });
    }

    /** Whoever is connected with a registry sends there; what began by hand goes on so. */
    boolean mayHandIn(Dossier dossier) {
        return dossier.isByHand()
                || steps.post().registry(dossier.organisation()).isEmpty();
    }

    private Dossier taken(Dossier dossier, Noted noted, Filer who) {
        boolean opens = noted.act() == FilingAct.HAND_IN || dossier.sent() == 0;
        int sent = opens ? steps.dossiers().rows.counted(dossier.id()) : dossier.sent();
        if (opens) {
            steps.dossiers().keep(dossier, sent);
        }
        return steps.take(dossier, sent, noted.event(), who);
    }
}
