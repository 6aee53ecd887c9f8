package fengni.standing;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.standing.Measure.Restore;
import fengni.standing.Measure.Restrict;
import fengni.standing.Measure.Suspend;
import fengni.standing.Subject.Account;
import fengni.standing.Subject.Offered;
import fengni.standing.Subject.Operator;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A hold as the evidence keeps it: found under the account that it concerns, the measure being its outcome. */
final class HoldRecord {
    private HoldRecord() {}

    static Happening of(HoldEvent event) {
        return new Happening(
                RecordType.HOLD,
                service(event.subject()),
                concerned(event.subject()),
                event.measure().word(),
                Optional.empty(),
                Map.of(
                        "facts", event.reasons().facts(),
                        "rule", event.reasons().rule(),
                        "appeal", event.reasons().appeal()),
                decision(event));
    }

    private static Map<String, Object> decision(HoldEvent event) {
        var decision = new HashMap<String, Object>(Map.of(
                "event", event.id(),
                "subject", event.subject().word(),
                "measure", event.measure().word(),
                "by", event.by(),
                "at", event.at().toString()));
        switch (event.measure()) {
            case Restrict(int perHour) -> decision.put("requests_per_hour", (long) perHour);
            case Suspend(var until) -> until.map(Instant::toString).ifPresent(end -> decision.put("until", end));
            case Restore(var ground) -> decision.put("ground", ground.word());
            case Measure.Warn(), Measure.Close() -> {}
        }
        return decision;
    }

    private static long service(Subject subject) {
        return switch (subject) {
            case Account(var service, var _) -> service.value();
            case Offered(var service) -> service.value();
            case Operator() -> 0;
        };
    }

    private static Who concerned(Subject subject) {
        return Who.of(subject instanceof Account(var _, var user) ? user : Who.NOT_SUPPLIED);
    }
}
