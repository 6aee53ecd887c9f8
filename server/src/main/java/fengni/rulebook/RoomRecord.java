package fengni.rulebook;

import fengni.attachments.Attachment;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What this room keeps in the evidence: who changed by what everybody here counts, and on which paper it rests. */
final class RoomRecord {
    private RoomRecord() {}

    static Happening of(String outcome, Entered entered, Map<String, Object> what) {
        return new Happening(
                RecordType.CONSOLE,
                0,
                Who.of(entered.by().login()),
                outcome,
                Optional.empty(),
                what,
                Map.of(
                        "by", entered.by().login(),
                        "by_name", entered.by().name(),
                        "organisation", entered.by().organisation(),
                        "at", entered.at().toString()));
    }

    /** Adds the digests of the papers. */
    static Map<String, Object> with(Map<String, Object> what, List<Attachment> papers) {
        var all = new LinkedHashMap<>(what);
        all.put("papers", papers.stream().map(Attachment::sha256).toList());
        return all;
    }
}
