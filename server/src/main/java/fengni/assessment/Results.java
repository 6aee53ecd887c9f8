package fengni.assessment;

import fengni.law.rulebook.Duty;
import fengni.law.rulebook.LaunchDays;
import fengni.law.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts a result together with its duties, its days and what people did with it, for pages and the JSON API alike. */
final class Results {
    private final Assessments assessments;
    private final Reviews reviews;

    Results(Assessments assessments, Reviews reviews) {
        this.assessments = assessments;
        this.reviews = reviews;
    }

    ResultView view(Assessed signed) {
        return ResultView.of(signed, assessments.rulebook(signed));
    }

    ResultView view(OpenAnswers open) {
        return ResultView.of(assessments.rulebook(), open);
    }

    /** Returns the duties of a signed result, with the days of its launch and the clocks chosen. */
    DutyList duties(Assessed signed) {
        return duties(assessments.rulebook(signed), view(signed).duties(), signed.launch(), reviews.choices(signed));
    }

    DutyList duties(OpenAnswers open) {
        return duties(assessments.rulebook(), view(open).duties(), open.launch(), List.of());
    }

    DutyList none() {
        return duties(assessments.rulebook(), List.of(), Optional.empty(), List.of());
    }

    private DutyList duties(
            Rulebook rulebook, List<Duty> duties, Optional<LocalDate> launch, List<ClockChoice> chosen) {
        var days = launch.map(day -> new LaunchDays(rulebook, assessments.calendar(), day));
        return new DutyList(rulebook, duties, days, chosen);
    }

    AssessmentJson json(Assessed signed) {
        return AssessmentJson.of(signed, duties(signed), reviews.reopened(signed));
    }

    AssessmentJson json(OpenAnswers open) {
        return AssessmentJson.of(view(open), duties(open), open.launch());
    }
}
