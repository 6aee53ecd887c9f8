package fengni.registry;

import fengni.law.Deadline;
import fengni.law.FilingAct;
import fengni.law.FilingEvent.RequestCancellation;
import fengni.law.FilingState;
import fengni.law.ReviewPoint;
import fengni.law.rulebook.Term;
import fengni.pages.Moment;
import fengni.pages.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an officer sees of one dossier.
 *
 * @param before the version in force, for a change; else the one that was returned, if any
 * @param change why the open version changes what is in force
 * @param cancellation what the filer says who asks to cancel
 * @param acts what this officer may do now
 * @param own whether this officer's organisation sent it, so that they may do nothing here
 * @param clock by when it must be answered
 * @param desk where it lies, and who had it in hand
 * @param heard what the operator said to a removal
 * @param missing key of the words that say what keeps it from a decision; empty if nothing does
 */
record DossierView(
        Dossier dossier,
        Edition edition,
        Optional<Edition> before,
        Optional<Incoming.Change> change,
        Optional<RequestCancellation> cancellation,
        List<Redline.Section> sections,
        List<Step> steps,
        List<FilingAct> acts,
        boolean own,
        ReviewClock clock,
        String missing,
        DeskSide desk,
        Heard heard) {
    /**
     * By when the registry answers, by which rule, and whether that is over.
     *
     * @param rounds how often it was sent since the last decision
     * @param worked working days since it first came in
     */
    record ReviewClock(Deadline due, Term rule, boolean isOver, Optional<ReviewRounds> rounds, int worked) {}

    /** What was heard of a removal, and whether this officer may note more. */
    record Heard(List<Hearing> hearings, boolean mayNote) {
        Heard {
            hearings = List.copyOf(hearings);
        }
    }

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

    boolean isChange() {
        return dossier.state() instanceof FilingState.Changing;
    }

    /** Returns the number that is in force or has ended; empty if there never was one. */
    Optional<String> number() {
        return switch (dossier.state()) {
            case FilingState.Cancelled(var number) -> Optional.of(number);
            case FilingState.Revoked(var number, var _) -> Optional.of(number);
            case FilingState state -> state.inForce().flatMap(FilingState.InForce::under);
        };
    }

    /** Returns the grounds of the removal that is proposed, or was decided last. */
    String grounds() {
        return steps.stream()
                .filter(step -> step.act() == FilingAct.OPEN_REMOVAL)
                .map(Step::said)
                .reduce("", (earlier, later) -> later);
    }

    /** Returns what a refusal refuses, as an ending of keys of words. */
    String refusal() {
        return switch (dossier.state()) {
            case FilingState.RemovalProposed _ -> ".removal";
            case FilingState.ChangeProposed _ -> ".change";
            case FilingState _ -> "";
        };
    }

    /** Returns the ground that was chosen for the removal, if its rule was. */
    Optional<RemovalGround> ground() {
        return RemovalGround.all().stream()
                .filter(one -> grounds().contains("（" + one.words().zh() + "）"))
                .findFirst();
    }

    /** Returns whose turn it is, as a part of keys of words. */
    String turn() {
        if (FourEyes.isProposed(dossier.state())) {
            return "proposed";
        }
        return dossier.firstOfficer() == 0 ? "submitted" : "under-review";
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

    /** Returns the points of the last return of what is open; empty if there was none since the last decision. */
    static List<ReviewPoint> lastPoints(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.act() == FilingAct.RETURN || isEnd(step.act()))
                .map(Step::points)
                .reduce(List.of(), (earlier, later) -> later);
    }

    private static boolean isEnd(FilingAct act) {
        return act.party() == FilingAct.Party.SECOND_OFFICER || act == FilingAct.WITHDRAW;
    }

    /** Returns the steps for the timeline, the newest first. */
    List<Moment> moments(boolean chinese) {
        var taken = steps.stream()
                .map(step -> new Moment(
                        step.at(),
                        tone(step.act()),
                        "registry.step." + step.act().word() + refused(step),
                        by(step.login(), step.pseudonym()),
                        words(step, chinese)));
        return Stream.of(taken, desk.moves().stream().map(DossierView::moment), heard(chinese))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Moment::at))
                .toList()
                .reversed();
    }

    /** Returns what a step refused, as an ending of keys of words: a filing, a change of it, or its removal. */
    private String refused(Step step) {
        if (step.act() != FilingAct.REFUSE) {
            return "";
        }
        var acts = steps.subList(0, steps.indexOf(step)).stream().map(Step::act).toList();
        if (acts.lastIndexOf(FilingAct.OPEN_REMOVAL) > acts.lastIndexOf(FilingAct.SUBMIT)) {
            return ".removal";
        }
        return acts.contains(FilingAct.GRANT) || acts.contains(FilingAct.APPROVE) ? ".change" : "";
    }

    private Stream<Moment> heard(boolean chinese) {
        return heard.hearings().stream()
                .map(one -> new Moment(
                        one.at(),
                        Tone.INFO,
                        "registry.step.hearing",
                        by(one.login(), one.pseudonym()),
                        one.on() + (chinese ? "：" : ": ") + one.said()));
    }

    private static Moment moment(DeskMove move) {
        var towards = move.towards().isEmpty() ? "" : "→ " + move.towards() + " · ";
        return new Moment(
                move.at(),
                Tone.NEUTRAL,
                "registry.step." + move.act().word(),
                by(move.login(), move.pseudonym()),
                towards + move.reason());
    }

    private static String by(String login, String pseudonym) {
        return pseudonym.isEmpty() ? login : login + " · " + pseudonym;
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
            case SUBMIT, CLAIM, PROPOSE, BEGIN_CHANGE -> Tone.INFO;
            case APPROVE, GRANT, ADOPT -> Tone.GOOD;
            case RETURN, WITHDRAW, REQUEST_CANCELLATION, ABANDON_CHANGE -> Tone.WARN;
            case REFUSE, OPEN_REMOVAL, REVOKE -> Tone.BAD;
            case CANCEL -> Tone.NEUTRAL;
            case HAND_IN, RETURN_BY_HAND, APPROVE_BY_HAND, FILE_BY_HAND, REFUSE_BY_HAND, CANCEL_BY_HAND -> Tone.INFO;
        };
    }
}
