package fengni.registry.lists;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.registry.lists.ListImport.Act;
import java.util.Map;
import java.util.Optional;

/** A step of an import as the evidence keeps it: which file, of which day, and how much of it. */
final class ListRecord {
    private ListRecord() {}

    static Happening of(String outcome, ListImport one, Act act, String reason) {
        return new Happening(
                RecordType.FILING,
                0,
                Who.of(act.by()),
                outcome,
                Optional.empty(),
                Map.of(
                        "import", one.id(),
                        "title", one.title(),
                        "published", one.published().toString(),
                        "source", one.source(),
                        "sha256", one.sha256(),
                        "rows", (long) one.rows(),
                        "refused", (long) one.refused(),
                        "reason", reason),
                Map.of("by", act.by(), "face", "registry"));
    }
}
