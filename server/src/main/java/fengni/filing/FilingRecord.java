package fengni.filing;

import fengni.correspondence.LetterContent;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.filing.Happened.What;
import fengni.law.FilingEvent;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import fengni.law.ReviewPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A step of a dossier as the evidence keeps it: the step is its outcome. */
final class FilingRecord {
    private FilingRecord() {}

    static Happening of(Dossier dossier, Happened happened, Map<String, Object> what) {
        var decision = new HashMap<String, Object>(Map.of(
                "dossier", dossier.name().toString(),
                "kind", dossier.kind().word(),
                "organisation", dossier.organisation(),
                "sent", (long) happened.sent(),
                "counted", happened.counted(),
                "by", happened.by(),
                "at", happened.at().toString()));
        if (!happened.what().words().isEmpty()) {
            decision.put("words", happened.what().words());
        }
        if (happened.what() instanceof What.Stepped(var event)) {
            decision.putAll(Particulars.of(event));
            var points = Particulars.points(event);
            if (!points.isEmpty()) {
                decision.put("points", points(points));
            }
            if (event instanceof FilingEvent.ByHand) {
                decision.put("by_hand", true);
            }
        }
        return happening(happened.what().word(), what, decision);
    }

    /** A letter that belongs to no dossier of the organisation it names: kept, since it changes nothing. */
    static Happening stray(String operator, LetterContent content) {
        return happening(
                "stray_letter",
                Map.of(),
                Map.of("operator", operator, "about", content.about().toString()));
    }

    /** Returns what a letter carries, without what tells of persons. */
    static Map<String, Object> open(LetterContent.AboutDossier content) {
        return switch (content) {
            case LetterContent.SubjectDossier(var _, var _, var fields) -> Map.of("fields", open(fields));
            case LetterContent.AlgorithmDossier(var _, var _, var subject, var fields, var products) ->
                Map.of(
                        "subject",
                        subject.toString(),
                        "fields",
                        open(fields),
                        "products",
                        products.stream().map(FilingRecord::open).toList());
            case LetterContent.Change(var why, var on, var papers) -> changed(why, on.toString(), open(papers));
            case LetterContent.Withdrawal _, LetterContent.Cancellation _, LetterContent.TakingBack _ -> Map.of();
            case LetterContent.Arrived(var _, var _, var receipt, var _) -> Map.of("receipt", receipt);
            case LetterContent.Step(var _, var _, var _, var officer, var _) -> Map.of("officer", officer);
        };
    }

    private static Map<String, Object> changed(String why, String on, Map<String, Object> papers) {
        var all = new HashMap<>(papers);
        all.put("why", why);
        all.put("on", on);
        return all;
    }

    private static List<Map<String, String>> points(List<ReviewPoint> points) {
        return points.stream()
                .map(point -> Map.of("field", point.field(), "remark", point.remark()))
                .toList();
    }

    private static Map<String, String> open(Map<String, String> fields) {
        var open = new TreeMap<>(fields);
        open.keySet().removeAll(personal());
        return open;
    }

    private static List<String> personal() {
        return FilingForm.published().fields(FilingStep.SUBJECT).stream()
                .filter(FilingField::personal)
                .map(FilingField::key)
                .toList();
    }

    private static Happening happening(String outcome, Map<String, Object> what, Map<String, Object> decision) {
        return new Happening(RecordType.FILING, 0, Who.of(Who.NOT_SUPPLIED), outcome, Optional.empty(), what, decision);
    }
}
