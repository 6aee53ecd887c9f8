package fengni.registry;

import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.law.ReviewPoint;
import java.util.List;
import java.util.Optional;

/**
 * A step of a verification that an officer asks for.
 *
 * @param revision the verification as the officer saw it
 * @param good whether everything is in order; asked for with an answer alone
 * @param words result, or the reason of taking over or sending back
 * @param points what is not in order, by the fields of the form
 */
record YearlyAsked(YearlyAct act, long revision, Optional<Boolean> good, String words, List<ReviewPoint> points) {
    private static final int LONGEST = 2_000;

    YearlyAsked {
        points = List.copyOf(points);
    }

    static YearlyAsked plain(YearlyAct act, long revision, String words) {
        return new YearlyAsked(act, revision, Optional.empty(), words, List.of());
    }

    boolean isGood() {
        return good.orElse(false);
    }

    Outcome<YearlyAsked> checked() {
        var faults = new Faults();
        switch (act) {
            case TAKE, CONFIRM -> {}
            case TAKE_OVER, SEND_BACK -> faults.words(Optional.of(words), "reason", LONGEST);
            case ANSWER -> answer(faults);
        }
        return faults.none() ? new Outcome.Done<>(this) : new Outcome.Faulty<>(faults.list());
    }

    private void answer(Faults faults) {
        faults.expect(good.isPresent(), "good", "required");
        faults.words(Optional.of(words), "result", LONGEST);
        faults.expect(good.isEmpty() || isGood() || !points.isEmpty(), "good", "yearly_points_missing");
        faults.expect(!isGood() || points.isEmpty(), "good", "yearly_points_in_order");
        points.forEach(point -> faults.words(Optional.of(point.remark()), "good", LONGEST));
    }
}
