package fengni.assessment;

import fengni.assessment.Assessed.Signer;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.law.rulebook.Term;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people did with a signed result, as the evidence keeps it. */
final class ReviewRecord {
    private ReviewRecord() {}

    static Happening of(Reopened one, Assessed signed) {
        return happening("reopened", Map.of("reason", one.reason()), decision(signed, one.by(), one.at()));
    }

    static Happening of(ClockChoice one, Assessed signed, Term term) {
        var decision = decision(signed, one.by(), one.at());
        decision.put("clock", one.clock());
        decision.put("term", one.term());
        decision.put("citation", term.basis().citation("zh"));
        decision.put("launch", signed.launch().map(Object::toString).orElse(""));
        return happening("clock_chosen", Map.of("reason", one.reason()), decision);
    }

    private static Happening happening(String outcome, Map<String, Object> what, Map<String, Object> decision) {
        return new Happening(
                RecordType.ASSESSMENT,
                0,
                Who.of(String.valueOf(decision.get("by"))),
                outcome,
                Optional.empty(),
                what,
                decision);
    }

    private static Map<String, Object> decision(Assessed signed, Signer by, Instant at) {
        return new HashMap<>(Map.of(
                "assessment", signed.id(),
                "organisation", signed.organisation(),
                "rulebook", signed.rulebook(),
                "of", signed.receipt(),
                "by", by.login(),
                "by_name", by.name(),
                "at", at.toString()));
    }
}
