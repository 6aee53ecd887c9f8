package fengni.filing;

import fengni.law.ChinaDay;
import fengni.law.Deadline;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import fengni.law.rulebook.Term;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.rulebook.Calendars;
import fengni.rulebook.Rulebooks;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clocks of the record filing (算法推荐管理规定, Arts 24 and 25(1)). Two rules set the day by which an algorithm is
 * sent: the provision's ten working days after launch, and the practice of filing before going public. Both are shown.
 */
final class FilingClocks implements DueSource {

    private final Dossiers dossiers;
    private final Rulebooks rulebooks;
    private final Calendars calendars;
    private final InstantSource clock;

    FilingClocks(Dossiers dossiers, Rulebooks rulebooks, Calendars calendars, InstantSource clock) {
        this.clock = clock;
        this.dossiers = dossiers;
        this.rulebooks = rulebooks;
        this.calendars = calendars;
    }

    /** Returns within how long a change is sent. */
    Term changeRule() {
        return rulebooks.current().clock("filing-change").orElseThrow().standard();
    }

    /** Returns within how long after the end of a service its filing is cancelled. */
    Term endRule() {
        return rulebooks.current().clock("filing-end").orElseThrow().standard();
    }

    /** Returns within how long the authority answers. */
    Term answerRule() {
        return rulebooks.current().clock("filing-review").orElseThrow().standard();
    }

    @Override
    public List<Due> due(long organisation) {
        return dossiers.list(organisation).stream().flatMap(this::due).toList();
    }

    /** Returns by when it is to be sent, the earlier day first; nothing once it was sent. */
    List<Due> toSend(Dossier dossier) {
        return due(dossier).toList();
    }

    /** Returns by when the authority would have to answer; empty unless it has to. */
    Optional<Deadline> answer(Dossier dossier) {
        return switch (dossier.state().phase()) {
            case REVIEW, HANDED_IN ->
                asked(dossier).flatMap(sent -> answerRule().after(ChinaDay.of(sent), calendars.days()));
            case WRITING, MENDING, IN_FORCE, ENDED -> Optional.empty();
        };
    }

    private static Optional<Instant> asked(Dossier dossier) {
        return switch (dossier.state()) {
            case FilingState.RemovalProposed _ -> Optional.empty();
            case FilingState.Cancelling _ -> dossier.last(FilingAct.REQUEST_CANCELLATION);
            case FilingState state when state.phase() == FilingState.Phase.HANDED_IN -> dossier.last(FilingAct.HAND_IN);
            case FilingState _ -> dossier.last(FilingAct.SUBMIT);
        };
    }

    private Stream<Due> due(Dossier dossier) {
        return Stream.of(launch(dossier), change(dossier), ending(dossier)).flatMap(List::stream);
    }

    private List<Due> launch(Dossier dossier) {
        return dossier.mayChange() && dossier.state().inForce().isEmpty()
                ? launched(dossier).stream()
                        .flatMap(day -> rulebooks.current().clock("filing").orElseThrow().terms().stream()
                                .flatMap(term -> due(dossier, term, day).stream()))
                        .toList()
                : List.of();
    }

    /** A change is to be sent within days of the day on which it happened (Art. 24(2)). */
    private List<Due> change(Dossier dossier) {
        return dossier.mayChange()
                ? dossier.change().stream()
                        .flatMap(change ->
                                due(dossier, changeRule(), change.on(), "/change", "filing.due.change").stream())
                        .toList()
                : List.of();
    }

    /** What is no longer offered is to be cancelled (Art. 24(3)), by hand until somebody wrote down that it is. */
    private List<Due> ending(Dossier dossier) {
        boolean open = dossier.acts().contains(FilingAct.REQUEST_CANCELLATION)
                || (dossier.isByHand() && dossier.state() instanceof FilingState.Cancelling);
        return open
                ? dossiers.endings.find(dossier.id()).flatMap(Ending::ended).stream()
                        .flatMap(day -> due(dossier, endRule(), day, "/cancel", "filing.due.cancel").stream())
                        .toList()
                : List.of();
    }

    private Optional<Due> due(Dossier dossier, Term term, LocalDate day, String where, String label) {
        return term.after(day, calendars.days())
                .map(by -> new Due(
                        label,
                        dossier.title(),
                        path(dossier) + where,
                        by,
                        term.basis().citation()));
    }

    LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    /** Returns by when a change of that day is to be sent. */
    Optional<Deadline> changeBy(LocalDate day) {
        return changeRule().after(day, calendars.days());
    }

    private Optional<Due> due(Dossier dossier, Term term, LocalDate launch) {
        boolean practice = term.kind() == Term.Kind.BEFORE;
        var rule = dossier.sent() == 0 ? "filing.due.file" : "filing.due.resubmit";
        return term.after(launch, calendars.days())
                .map(by -> new Due(
                        practice ? "filing.due.before" : rule,
                        dossier.title(),
                        path(dossier),
                        by,
                        practice ? Wording.NONE : term.basis().citation()));
    }

    private static String path(Dossier dossier) {
        return "/filings/" + dossier.id();
    }

    private static Optional<LocalDate> launched(Dossier dossier) {
        try {
            return Optional.of(LocalDate.parse(dossier.answers().text(Place.DOSSIER, "algorithm.launch")))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
