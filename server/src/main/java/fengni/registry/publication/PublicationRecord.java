package fengni.registry.publication;

import fengni.access.SignedIn;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What this part does, as the evidence keeps it. */
final class PublicationRecord {
    private PublicationRecord() {}

    static Happening published(Batch batch, Batch.Published out, List<String> digests, SignedIn who) {
        return of(
                "notice_published",
                who.login(),
                Map.of(
                        "number", (long) out.number(),
                        "kind", batch.kind().word(),
                        "title", batch.title(),
                        "dated", batch.dated().toString(),
                        "sha256", digests),
                Map.of("by", who.login(), "written_by", batch.writerLogin(), "face", "registry"));
    }

    static Happening of(String outcome, String by, Map<String, Object> what, Map<String, Object> decision) {
        return new Happening(RecordType.FILING, 0, Who.of(by), outcome, Optional.empty(), what, decision);
    }
}
