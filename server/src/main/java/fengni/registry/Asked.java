package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.law.FilingAct;
import fengni.law.ReviewPoint;
import java.util.List;
import java.util.Optional;

/**
 * A step that an officer asks for.
 *
 * @param revision the dossier as the officer saw it
 * @param words opinion of a proposal, reasons of a refusal or grounds of a removal; nothing for other steps
 * @param points of a return
 */
record Asked(FilingAct act, long revision, String words, List<ReviewPoint> points) {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_KEY = 100;
    private static final int MOST_POINTS = 200;

    Asked {
        points = List.copyOf(points);
    }

    static Asked plain(FilingAct act, long revision) {
        return new Asked(act, revision, "", List.of());
    }

    /** Finds everything that is missing or too long. */
    Outcome<Asked> checked() {
        var faults = new Faults();
        switch (act) {
            case PROPOSE -> faults.words(Optional.of(words), "opinion", LONGEST);
            case REFUSE -> faults.words(Optional.of(words), "reasons", LONGEST);
            case RETURN -> points(faults);
            case OPEN_REMOVAL -> faults.words(Optional.of(words), "grounds", LONGEST);
            case SUBMIT, WITHDRAW, CLAIM, APPROVE, GRANT, ADOPT, CANCEL, REVOKE -> {}
            case BEGIN_CHANGE, ABANDON_CHANGE, REQUEST_CANCELLATION -> {}
            case HAND_IN, RETURN_BY_HAND, APPROVE_BY_HAND, FILE_BY_HAND, REFUSE_BY_HAND, CANCEL_BY_HAND -> {}
        }
        return faults.none() ? new Outcome.Done<>(this) : new Outcome.Faulty<>(faults.list());
    }

    private void points(Faults faults) {
        faults.expect(!points.isEmpty(), "points", "points_missing");
        faults.expect(points.size() <= MOST_POINTS, "points", "range", 1, MOST_POINTS);
        for (int place = 0; place < points.size(); place++) {
            var point = points.get(place);
            var found = new Faults().words(Optional.of(point.remark()), "remark", LONGEST);
            found.expect(point.field().length() <= LONGEST_KEY, "field", "too_long", LONGEST_KEY);
            for (Fault fault : found.list()) {
                faults.add(fault.within("points/" + place));
            }
        }
    }
}
