package fengni.filing;

import fengni.filing.Happened.What;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.FilingForm;
import fengni.law.ReviewPoint;
import fengni.pages.Moment;
import fengni.pages.Tone;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a dossier's history. */
final class Timeline {
    private Timeline() {}

    static Moment moment(Dossier dossier, Happened happened, boolean chinese) {
        return new Moment(
                happened.at(),
                happened.counted() ? tone(happened.what()) : Tone.WARN,
                (happened.counted() ? "filing.happened." : "filing.ignored.")
                        + happened.what().word(),
                happened.by().isEmpty()
                        ? dossier.registry()
                                .map(RegistryLink.Connected::registryName)
                                .orElse("")
                        : happened.by(),
                reason(happened, chinese));
    }

    private static String reason(Happened happened, boolean chinese) {
        var words = happened.what() instanceof What.Stepped(var event)
                ? words(event, chinese)
                : happened.what().words();
        return happened.counted() ? words : version(happened.sent(), chinese) + words;
    }

    /** What somebody only wrote down stands with its source. */
    private static String words(FilingEvent event, boolean chinese) {
        var points = Particulars.points(event);
        var said = points.isEmpty() ? Particulars.words(event) : points(points, chinese);
        var kept = Particulars.of(event);
        return Stream.of(
                        said, kept.getOrDefault("on", ""), kept.getOrDefault("arrangements", ""), source(kept, chinese))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(chinese ? "；" : "; "));
    }

    private static String source(Map<String, String> kept, boolean chinese) {
        return kept.containsKey("source") ? (chinese ? "来源：" : "source: ") + kept.get("source") : "";
    }

    private static String version(int sent, boolean chinese) {
        return chinese ? "第 " + sent + " 次提交。" : "For sending no. " + sent + ". ";
    }

    private static String points(List<ReviewPoint> points, boolean chinese) {
        return points.stream()
                .map(point -> point.field().isEmpty()
                        ? point.remark()
                        : FilingForm.published().label(point.field(), chinese)
                                + (chinese ? "：" : ": ")
                                + point.remark())
                .collect(Collectors.joining(chinese ? "；" : "; "));
    }

    private static Tone tone(What what) {
        return switch (what) {
            case What.Begun() -> Tone.NEUTRAL;
            case What.Despite(var _) -> Tone.WARN;
            case What.Arrived(var _), What.AskedBack() -> Tone.INFO;
            case What.Stepped(var event) -> tone(event.act());
        };
    }

    private static Tone tone(FilingAct act) {
        return switch (act) {
            case SUBMIT, CLAIM, PROPOSE, HAND_IN -> Tone.INFO;
            case APPROVE, GRANT, ADOPT, APPROVE_BY_HAND, FILE_BY_HAND -> Tone.GOOD;
            case RETURN, RETURN_BY_HAND, REQUEST_CANCELLATION -> Tone.WARN;
            case REFUSE, REFUSE_BY_HAND, OPEN_REMOVAL, REVOKE -> Tone.BAD;
            case WITHDRAW, BEGIN_CHANGE, ABANDON_CHANGE, CANCEL, CANCEL_BY_HAND -> Tone.NEUTRAL;
        };
    }
}
