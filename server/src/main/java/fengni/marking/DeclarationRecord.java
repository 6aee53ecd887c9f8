package fengni.marking;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.label.AigcLabel;
import fengni.label.Marked;
import fengni.vault.Digests;
import java.util.Map;
import java.util.Optional;

/** A declaration as the evidence keeps it: digests and the label; neither the file nor its name. */
final class DeclarationRecord {
    private DeclarationRecord() {}

    static Happening of(Marked.Done done, AigcLabel label, Who from, byte[] original) {
        return new Happening(
                RecordType.DECLARATION,
                0,
                from,
                "marked",
                Optional.empty(),
                Map.of(
                        "format", done.format().key(),
                        "originalSha256", Digests.sha256Hex(original),
                        "originalBytes", (long) original.length,
                        "markedSha256", Digests.sha256Hex(done.content()),
                        "markedBytes", (long) done.content().length),
                Map.of("declared", true, "mark", Map.copyOf(label.fields())));
    }
}
