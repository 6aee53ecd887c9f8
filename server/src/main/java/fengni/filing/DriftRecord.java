package fengni.filing;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Alarms and sightings as the evidence keeps them; what tells of a person is left out. */
final class DriftRecord {
    private DriftRecord() {}

    static Happening of(FiledDossier filed, PossibleChange change, DriftStep step) {
        return step(filed.id(), filed.organisation(), change, step);
    }

    static Happening of(DriftAlarm alarm, DriftStep step) {
        return step(alarm.dossier(), alarm.organisation(), alarm.change(), step);
    }

    static Happening of(long organisation, Sighting seen, Optional<String> screenshot) {
        var what = new HashMap<String, Object>();
        if (isOpen(seen.field())) {
            what.put("value", seen.value());
        }
        screenshot.ifPresent(sha256 -> what.put("screenshot_sha256", sha256));
        return happening(
                "drift_sighting",
                what,
                Map.of(
                        "organisation", organisation,
                        "dossier", seen.dossier(),
                        "product", (long) seen.product(),
                        "field", seen.field(),
                        "seenOn", seen.seenOn().toString(),
                        "source", seen.source(),
                        "by", seen.by()));
    }

    private static Happening step(long dossier, long organisation, PossibleChange change, DriftStep step) {
        var what = new HashMap<String, Object>();
        if (isOpen(change.field())) {
            what.put("filed", change.filed());
            what.put("seen", change.seen());
        }
        return happening(
                "drift_" + step.act().word(),
                what,
                Map.ofEntries(
                        Map.entry("organisation", organisation),
                        Map.entry("dossier", dossier),
                        Map.entry("product", (long) change.product()),
                        Map.entry("what", change.what().word()),
                        Map.entry("field", change.field()),
                        Map.entry("from", change.glimpse().origin().word()),
                        Map.entry("place", change.glimpse().place()),
                        Map.entry("proof", change.glimpse().proof()),
                        Map.entry("since", change.glimpse().since().toString()),
                        Map.entry("at", step.at().toString()),
                        Map.entry("by", step.by()),
                        Map.entry("words", step.words())));
    }

    static boolean isOpen(String field) {
        return FilingForm.published().field(field).filter(FilingField::personal).isEmpty();
    }

    private static Happening happening(String outcome, Map<String, Object> what, Map<String, Object> decision) {
        return new Happening(RecordType.FILING, 0, Who.of(Who.NOT_SUPPLIED), outcome, Optional.empty(), what, decision);
    }
}
