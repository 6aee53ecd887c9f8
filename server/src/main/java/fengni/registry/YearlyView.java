package fengni.registry;

import fengni.law.FilingState;
import fengni.law.ReviewPoint;
import fengni.pages.Moment;
import fengni.pages.Tone;
import java.util.List;

/**
 * One verification as an officer sees it.
 *
 * @param sections what is in force
 * @param acts what this officer may do now
 */
record YearlyView(
        Yearly yearly,
        Dossier dossier,
        List<Redline.Section> sections,
        List<YearlyStep> steps,
        List<YearlyAct> acts,
        boolean own) {
    YearlyView {
        sections = List.copyOf(sections);
        steps = List.copyOf(steps);
        acts = List.copyOf(acts);
    }

    static String path(long id) {
        return "/registry/yearly/" + id;
    }

    String path() {
        return path(yearly.id());
    }

    boolean may(YearlyAct act) {
        return acts.contains(act);
    }

    String number() {
        return dossier.state().inForce().flatMap(FilingState.InForce::under).orElse("—");
    }

    /** Returns the answer that waits for the second officer, or was confirmed. */
    List<YearlyStep> answers() {
        return steps.stream()
                .filter(step -> step.act() == YearlyAct.ANSWER)
                .toList()
                .reversed();
    }

    List<ReviewPoint> points() {
        return answers().isEmpty() ? List.of() : answers().getFirst().points();
    }

    String point(ReviewPoint point, boolean chinese) {
        return Remarks.sentence(point, chinese);
    }

    List<Moment> moments() {
        return steps.reversed().stream()
                .map(step -> new Moment(
                        step.at(),
                        tone(step.act()),
                        "registry.yearly.step." + step.act().word(),
                        step.login() + " · " + step.pseudonym(),
                        step.said()))
                .toList();
    }

    private static Tone tone(YearlyAct act) {
        return switch (act) {
            case TAKE, TAKE_OVER, ANSWER -> Tone.INFO;
            case SEND_BACK -> Tone.WARN;
            case CONFIRM -> Tone.GOOD;
        };
    }
}
