package fengni.registry;

import fengni.law.Deadline;
import fengni.law.FilingAct;
import fengni.law.ReviewPoint;
import fengni.law.rulebook.Term;
import fengni.pages.Moment;
import fengni.pages.Tone;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an officer sees of one dossier.
 *
 * @param before the version that was returned; empty if the open one is the first
 * @param acts what this officer may do now
 * @param own whether this officer's organisation sent it, so that they may do nothing here
 * @param clock by when it must be answered
 * @param missing key of the words that say what keeps it from a decision; empty if nothing does
 */
record DossierView(
        Dossier dossier,
        Edition edition,
        Optional<Edition> before,
        List<Redline.Section> sections,
        List<Step> steps,
        List<FilingAct> acts,
        boolean own,
        ReviewClock clock,
        String missing) {
    /** By when the registry answers, by which rule, and whether that is over. */
    record ReviewClock(Deadline due, Term rule, boolean isOver) {}

    DossierView {
        sections = List.copyOf(sections);
        steps = List.copyOf(steps);
        acts = List.copyOf(acts);
    }

    String path() {
        return path(dossier.id());
    }

    static String path(long id) {
        return "/registry/desk/" + id;
    }

    Deadline due() {
        return clock.due();
    }

    boolean overdue() {
        return clock.isOver();
    }

    boolean may(FilingAct act) {
        return acts.contains(act);
    }

    long changed() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.change() != Line.Change.SAME)
                .count();
    }

    /** Returns the opinion with which the first officer proposed the open version; empty before that. */
    String opinion() {
        return steps.stream()
                .filter(step -> step.act() == FilingAct.PROPOSE && step.version() == dossier.version())
                .map(Step::said)
                .reduce("", (earlier, later) -> later);
    }

    /** Returns the points of the last return; empty if there was none. */
    static List<ReviewPoint> lastPoints(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.act() == FilingAct.RETURN)
                .map(Step::points)
                .reduce(List.of(), (earlier, later) -> later);
    }

    /** Returns the steps for the timeline, the newest first. */
    List<Moment> moments(boolean chinese) {
        return steps.reversed().stream()
                .map(step -> new Moment(
                        step.at(),
                        tone(step.act()),
                        "registry.step." + step.act().word(),
                        by(step),
                        words(step, chinese)))
                .toList();
    }

    private static String by(Step step) {
        return step.pseudonym().isEmpty() ? step.login() : step.login() + " · " + step.pseudonym();
    }

    private static String words(Step step, boolean chinese) {
        return step.points().isEmpty()
                ? step.said()
                : step.points().stream()
                        .map(point -> Remarks.sentence(point, chinese))
                        .collect(Collectors.joining(chinese ? "；" : "; "));
    }

    private static Tone tone(FilingAct act) {
        return switch (act) {
            case SUBMIT, CLAIM, PROPOSE -> Tone.INFO;
            case APPROVE, GRANT -> Tone.GOOD;
            case RETURN, WITHDRAW -> Tone.WARN;
            case REFUSE -> Tone.BAD;
        };
    }
}
