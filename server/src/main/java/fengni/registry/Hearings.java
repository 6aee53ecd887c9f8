package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.law.ChinaDay;
import fengni.law.FilingAct;
import fengni.law.FilingState.RemovalProposed;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Notes what an operator says to a removal that is proposed, by either officer, until it is decided. The evidence keeps a
 * note before it counts; it survives a crash when the method has returned. Safe for use by many threads.
 */
final class Hearings {
    private final Shelves shelves;
    private final Surroundings around;
    private final Places places;

    Hearings(Shelves shelves, Surroundings around) {
        this.shelves = shelves;
        this.around = around;
        this.places = new Places(shelves.desks());
    }

    /** Notes a statement, if the dossier is still as the officer saw it. */
    Outcome<Dossier> note(Officer who, long id, Hearing.Draft draft) {
        return draft.checked(ChinaDay.of(around.now()))
                .then(on -> around.inOne(() -> Outcome.found(shelves.dossiers().lock(id))
                        .then(dossier -> possible(dossier, who, draft))
                        .map(dossier -> noted(dossier, who, on, draft.said().strip()))));
    }

    /** Returns why the officer may note nothing; empty if they may. */
    Optional<String> objection(Dossier dossier, Officer who) {
        if (dossier.isOf(who)) {
            return Optional.of(FourEyes.OWN_DOSSIER);
        }
        return dossier.state() instanceof RemovalProposed
                ? places.objection(FilingAct.OPEN_REMOVAL, dossier, who)
                : Optional.of("step_not_possible");
    }

    private Outcome<Dossier> possible(Dossier dossier, Officer who, Hearing.Draft draft) {
        var objection = dossier.revision() == draft.revision() ? objection(dossier, who) : Optional.of("dossier_moved");
        return objection
                .<Outcome<Dossier>>map(code -> new Outcome.Conflicting<>(Fault.of("act", code)))
                .orElseGet(() -> new Outcome.Done<>(dossier));
    }

    private Dossier noted(Dossier dossier, Officer who, LocalDate on, String said) {
        var hearing = new Hearing(on, said, who.login(), who.pseudonym(), around.now());
        around.recorder().keep(StepRecord.heard(dossier, hearing));
        shelves.dossiers().pass(dossier, 0, dossier.firstOfficer());
        shelves.hearings().add(dossier, who.person(), hearing);
        return shelves.dossiers().find(dossier.id()).orElseThrow();
    }
}
