package fengni.casework;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step as the evidence keeps it. Who complained is not part of it: the contact stays in the complaint, and the address
 * from which it came is not kept at all.
 */
final class ComplaintRecord {
    private ComplaintRecord() {}

    /** Returns the record of a step; {@code digests} are the SHA-256 of the attachments that came with it. */
    static Happening of(Complaint complaint, ComplaintStep step, List<String> digests) {
        var what = new HashMap<String, Object>(Map.of("words", step.words()));
        if (step.act() == ComplaintAct.LODGE) {
            what.put("link", complaint.told().link());
            what.put("attachments", List.copyOf(digests));
        }
        var decision = new HashMap<String, Object>(Map.of(
                "complaint", complaint.id(),
                "topic", complaint.topic().word(),
                "act", step.act().word(),
                "state", complaint.state().word(),
                "by", step.by().isEmpty() ? "complainant" : step.by(),
                "at", step.at().toString()));
        complaint.reference().ifPresent(receipt -> decision.put("reference", receipt.toString()));
        return new Happening(
                RecordType.COMPLAINT,
                complaint.service().orElse(0L),
                Who.of(Who.NOT_SUPPLIED),
                "complaint_" + step.act().word(),
                Optional.empty(),
                what,
                decision);
    }
}
