package fengni.filing;

import fengni.filing.Happened.What;
import fengni.law.FilingEvent;
import fengni.law.FilingForm;
import fengni.law.ReviewPoint;
import fengni.pages.Moment;
import fengni.pages.Tone;
import java.util.List;
import java.util.stream.Collectors;

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
        var words = happened.what() instanceof What.Stepped(FilingEvent.Return(var points))
                ? points(points, chinese)
                : happened.what().words();
        return happened.counted() ? words : version(happened.sent(), chinese) + words;
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
            case What.Arrived(var _) -> Tone.INFO;
            case What.Stepped(var event) -> DossierView.tone(event.reached());
        };
    }
}
