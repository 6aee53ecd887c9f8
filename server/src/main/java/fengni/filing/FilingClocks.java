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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clocks of the record filing (算法推荐管理规定, Arts 24(1) and 25(1)). Two rules set the day by which an algorithm is
 * sent: the provision's ten working days after launch, and the practice of filing before going public. Both are shown.
 */
final class FilingClocks implements DueSource {

    private final Dossiers dossiers;
    private final Rulebooks rulebooks;
    private final Calendars calendars;

    FilingClocks(Dossiers dossiers, Rulebooks rulebooks, Calendars calendars) {
        this.dossiers = dossiers;
        this.rulebooks = rulebooks;
        this.calendars = calendars;
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
        return switch (dossier.state()) {
            case FilingState.Submitted(), FilingState.UnderReview(), FilingState.Proposed() ->
                dossier.last(FilingAct.SUBMIT).flatMap(sent -> answerRule().after(ChinaDay.of(sent), calendars.days()));
            case FilingState.Draft(), FilingState.Approved(), FilingState.Withdrawn() -> Optional.empty();
            case FilingState.Returned(var _) -> Optional.empty();
            case FilingState.Filed(var _) -> Optional.empty();
            case FilingState.Refused(var _) -> Optional.empty();
        };
    }

    private Stream<Due> due(Dossier dossier) {
        return dossier.mayChange()
                ? launch(dossier).stream()
                        .flatMap(day -> rulebooks.current().clock("filing").orElseThrow().terms().stream()
                                .flatMap(term -> due(dossier, term, day).stream()))
                : Stream.empty();
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

    private static Optional<LocalDate> launch(Dossier dossier) {
        try {
            return Optional.of(LocalDate.parse(dossier.answers().text(Place.DOSSIER, "algorithm.launch")))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
