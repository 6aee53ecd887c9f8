package fengni.gateway;

import fengni.evidence.Reconciliation.Counts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** How the gateway fares: whether it knows the newest holds, and whether everything that came in was recorded. */
record Vitals(GatewayParts parts, Gate gate, Running running, InstantSource clock) {

    /** A gateway that may not know the newest holds says so; it still answers by the ones that it knows. */
    ObjectNode health() {
        var health = Json.object();
        parts.standingNews()
                .staleSince()
                .ifPresentOrElse(
                        since -> health.put("status", "stale").put("stale_since", since.toString()),
                        () -> health.put("status", "up"));
        return health;
    }

    String metrics() {
        var counts = parts.recorder().counts();
        return new Metrics()
                .counters(
                        "fengni_requests_total",
                        "Requests by what came of them.",
                        "outcome",
                        gate.counters().byOutcome())
                .gauge("fengni_requests_running", "Chat requests that are not answered to the end.", running.size())
                .counter("fengni_requests_seen_total", "Requests that must come to a record.", counts.requestsSeen())
                .counters("fengni_records_total", "Durable records by type.", "type", byType(counts))
                .counter("fengni_records_not_kept_total", "Records that could not be kept.", counts.notKept())
                .gauge(
                        "fengni_requests_without_record",
                        "Requests without a record: under way, or a finding.",
                        counts.requestsWithoutRecord())
                .gauge(
                        "fengni_admitted_without_answer",
                        "Admitted requests without an answer's record: under way, or a finding.",
                        counts.admittedWithoutAnswer())
                .gauge(
                        "fengni_orders_in_force",
                        "Orders of authorities that this node acts by.",
                        parts.orders().size())
                .counters(
                        "fengni_guard_answers_total",
                        "What guards said of texts, or why they were silent.",
                        List.of("guard", "outcome"),
                        gate.guardCounts().byGuardAndOutcome())
                .counters(
                        "fengni_guard_milliseconds_total",
                        "How long texts waited for guards in all.",
                        "guard",
                        gate.guardCounts().millis())
                .gauge("fengni_control_state_stale_seconds", "How long holds may be out of date.", staleSeconds())
                .toString();
    }

    private long staleSeconds() {
        return parts.standingNews().staleSince().map(this::since).orElse(0L);
    }

    private long since(Instant moment) {
        return Math.max(1, Duration.between(moment, clock.instant()).toSeconds());
    }

    private static Map<String, Long> byType(Counts counts) {
        var sorted = new TreeMap<String, Long>();
        counts.kept().forEach((type, count) -> sorted.put(type.name().toLowerCase(Locale.ROOT), count));
        return sorted;
    }
}
