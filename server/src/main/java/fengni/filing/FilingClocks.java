package fengni.filing;

import fengni.law.Deadline;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import fengni.law.WorkingDays;
import fengni.pages.Due;
import fengni.pages.DueSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clocks of the record filing (算法推荐管理规定, Arts 24(1) and 25(1)). Two rules set the day by which an algorithm is
 * sent: the provision's ten working days after launch, and the practice of filing before going public. Both are shown.
 */
final class FilingClocks implements DueSource {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final int FILE_WITHIN = 10;
    private static final int ANSWER_WITHIN = 30;
    private static final String ART_24 = "《互联网信息服务算法推荐管理规定》第二十四条第一款";

    private final Dossiers dossiers;
    private final WorkingDays calendar;

    FilingClocks(Dossiers dossiers, WorkingDays calendar) {
        this.dossiers = dossiers;
        this.calendar = calendar;
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
                dossier.last(FilingAct.SUBMIT)
                        .map(sent -> calendar.after(LocalDate.ofInstant(sent, CHINA), ANSWER_WITHIN));
            case FilingState.Draft(), FilingState.Approved(), FilingState.Withdrawn() -> Optional.empty();
            case FilingState.Returned(var _) -> Optional.empty();
            case FilingState.Filed(var _) -> Optional.empty();
            case FilingState.Refused(var _) -> Optional.empty();
        };
    }

    private Stream<Due> due(Dossier dossier) {
        return dossier.mayChange()
                ? launch(dossier).stream().flatMap(day -> Stream.of(before(dossier, day), after(dossier, day)))
                : Stream.empty();
    }

    private static Due before(Dossier dossier, LocalDate launch) {
        return new Due("filing.due.before", dossier.title(), path(dossier), new Deadline.Firm(launch.minusDays(1)), "");
    }

    private Due after(Dossier dossier, LocalDate launch) {
        return new Due(
                dossier.sent() == 0 ? "filing.due.file" : "filing.due.resubmit",
                dossier.title(),
                path(dossier),
                calendar.after(launch, FILE_WITHIN),
                ART_24);
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
