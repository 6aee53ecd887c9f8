package fengni.registry;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import java.util.Optional;

/**
 * What an officer asks for beside the procedure.
 *
 * @param revision the dossier as the officer saw it
 * @param to the desk or the person that is to have it; 0 for the other acts
 */
record MoveAsked(DeskAct act, long revision, long to, String reason) {
    private static final int LONGEST = 500;

    Outcome<MoveAsked> checked() {
        var faults = new Faults().words(Optional.of(reason), "reason", LONGEST);
        switch (act) {
            case TRANSFER -> faults.expect(to != 0, "desk", "required");
            case HAND_OVER -> faults.expect(to != 0, "officer", "required");
            case GIVE_BACK, TAKE_OVER -> {}
        }
        return faults.none() ? new Outcome.Done<>(this) : new Outcome.Faulty<>(faults.list());
    }
}
