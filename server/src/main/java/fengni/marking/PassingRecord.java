package fengni.marking;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.label.Format;
import fengni.label.PassedOn;
import fengni.law.Finding;
import fengni.offering.Organisation;
import fengni.vault.Digests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A decision as the evidence keeps it: reasons, digests and the label; neither the file nor its name. */
final class PassingRecord {
    private PassingRecord() {}

    static Happening of(PassedOn outcome, Organisation platform, Handed handed, boolean declared, byte[] original) {
        var what = new HashMap<String, Object>();
        what.put(
                "format",
                outcome.decision().inspection().format().map(Format::key).orElse("unknown"));
        what.put("originalSha256", Digests.sha256Hex(original));
        what.put("originalBytes", (long) original.length);
        var decision = decision(outcome, platform, declared);
        if (outcome instanceof PassedOn.InHand done) {
            what.put("markedSha256", Digests.sha256Hex(done.marked().content()));
            what.put("markedBytes", (long) done.marked().content().length);
            decision.put("mark", Map.copyOf(done.label().fields()));
        }
        return new Happening(
                RecordType.DECLARATION,
                0,
                handed.from(),
                outcome instanceof PassedOn.AsItWas ? "left_as_it_was" : "passed_on",
                Optional.empty(),
                what,
                decision);
    }

    private static Map<String, Object> decision(PassedOn outcome, Organisation platform, boolean declared) {
        var decided = outcome.decision();
        var decision = new HashMap<String, Object>();
        decision.put("declared", declared);
        decision.put(
                "decided", decided.isOpen() ? "undecided" : decided.outcome().key());
        decision.put("reasons", codes(decided.reasons()));
        decision.put("findings", codes(outcome.findings()));
        decision.put("organisation", platform.id().value());
        return decision;
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(one -> one.code().key()).distinct().toList();
    }
}
