package fengni.filing;

import fengni.law.ChinaDay;
import fengni.law.Deadline;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Clock;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.Term;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.DueSource;
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

    /** Within how long the authority answers. */
    static final Term ANSWER =
            Rulebook.published().clock("filing-review").orElseThrow().standard();

    private static final Clock FILING = Rulebook.published().clock("filing").orElseThrow();

    /** Within how long a change is sent. */
    static final Term CHANGE =
            Rulebook.published().clock("filing-change").orElseThrow().standard();

    /** Within how long after the end of a service its filing is cancelled. */
    static final Term END =
            Rulebook.published().clock("filing-end").orElseThrow().standard();

    private final Dossiers dossiers;
    private final WorkingDays calendar;
    private final InstantSource clock;

    FilingClocks(Dossiers dossiers, WorkingDays calendar, InstantSource clock) {
        this.dossiers = dossiers;
        this.calendar = calendar;
        this.clock = clock;
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
            case REVIEW, HANDED_IN -> asked(dossier).flatMap(sent -> ANSWER.after(ChinaDay.of(sent), calendar));
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
                        .flatMap(day -> FILING.terms().stream().flatMap(term -> due(dossier, term, day).stream()))
                        .toList()
                : List.of();
    }

    /** A change is to be sent within days of the day on which it happened (Art. 24(2)). */
    private List<Due> change(Dossier dossier) {
        return dossier.mayChange()
                ? dossier.change().stream()
                        .flatMap(change -> due(dossier, CHANGE, change.on(), "/change", "filing.due.change").stream())
                        .toList()
                : List.of();
    }

    /** What is no longer offered is to be cancelled (Art. 24(3)), by hand until somebody wrote down that it is. */
    private List<Due> ending(Dossier dossier) {
        boolean open = dossier.acts().contains(FilingAct.REQUEST_CANCELLATION)
                || (dossier.isByHand() && dossier.state() instanceof FilingState.Cancelling);
        return open
                ? dossiers.endings.find(dossier.id()).flatMap(Ending::ended).stream()
                        .flatMap(day -> due(dossier, END, day, "/cancel", "filing.due.cancel").stream())
                        .toList()
                : List.of();
    }

    private Optional<Due> due(Dossier dossier, Term term, LocalDate day, String where, String label) {
        return term.after(day, calendar)
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
        return CHANGE.after(day, calendar);
    }

    private Optional<Due> due(Dossier dossier, Term term, LocalDate launch) {
        boolean practice = term.kind() == Term.Kind.BEFORE;
        var rule = dossier.sent() == 0 ? "filing.due.file" : "filing.due.resubmit";
        return term.after(launch, calendar)
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
