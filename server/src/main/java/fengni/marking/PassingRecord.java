package fengni.marking;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.label.PassedOn;
import fengni.offering.Organisation;
import fengni.vault.Digests;
import java.util.Map;
import java.util.Optional;

/** A decision as the evidence keeps it: reasons, digests and the label; neither the file nor its name. */
final class PassingRecord {
    private PassingRecord() {}

    static Happening of(PassedOn.InHand done, Organisation platform, Handed handed, boolean declared, byte[] original) {
        var decision = done.decision();
        var content = done.marked().content();
        return new Happening(
                RecordType.DECLARATION,
                0,
                handed.from(),
                "passed_on",
                Optional.empty(),
                Map.of(
                        "format", done.marked().format().key(),
                        "originalSha256", Digests.sha256Hex(original),
                        "originalBytes", (long) original.length,
                        "markedSha256", Digests.sha256Hex(content),
                        "markedBytes", (long) content.length),
                Map.of(
                        "declared", declared,
                        "decided", decision.outcome().key(),
                        "reasons",
                                decision.reasons().stream()
                                        .map(reason -> reason.code().key())
                                        .distinct()
                                        .toList(),
                        "organisation", platform.id().value(),
                        "mark", Map.copyOf(done.label().fields())));
    }
}
