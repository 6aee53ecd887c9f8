package fengni.gateway;

import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Recorder;
import fengni.evidence.Who;
import fengni.gateway.Step.Stop;
import fengni.ledger.Receipt;
import fengni.offering.Service;
import fengni.vault.Digests;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what happened to a request. Every method returns only when the record is durable, and throws {@link NotRecorded}
 * if it can't be: then nothing may leave.
 */
final class RequestRecords {
    private final Recorder recorder;
    private final Json json;

    RequestRecords(Recorder recorder, Json json) {
        this.recorder = recorder;
        this.json = json;
    }

    /** The request may go to the model. */
    Receipt admitted(Exchange exchange) {
        return keep(happening(RecordType.REQUEST, exchange, "admitted", content(exchange), Map.of()));
    }

    /** The request ends without an answer; before the model was asked, or because the model failed. */
    Receipt stopped(Stop stop) {
        var exchange = stop.exchange();
        var why = new LinkedHashMap<String, Object>(stop.why());
        why.put("refusal", stop.refusal().code());
        return exchange.request().isPresent()
                ? keep(happening(RecordType.ANSWER, exchange, outcome(stop), Map.of(), why))
                : keep(happening(RecordType.REQUEST, exchange, outcome(stop), content(exchange), why));
    }

    static String outcome(Stop stop) {
        if (stop.exchange().request().isPresent()) {
            return failure(stop.refusal(), stop.exchange().leash());
        }
        return stop.refusal() == Refusal.CONTENT_BLOCKED ? "input_blocked" : "refused";
    }

    /** The answer has ended, well or not. */
    Receipt ended(Exchange exchange, Transcript transcript, String outcome, Map<String, Object> why) {
        var decision = new LinkedHashMap<String, Object>(why);
        exchange.answer().verdict().ifPresent(verdict -> decision.putAll(verdict.noted("output")));
        exchange.answer().heard().ifPresent(notes -> decision.putAll(notes.noted("output_guards")));
        decision.put("mark", transcript.marks());
        return keep(happening(RecordType.ANSWER, exchange, outcome, Map.of("choices", transcript.choices()), decision));
    }

    /** The body is no request that could be reviewed; only its digest is kept, since nobody could read it. */
    Receipt unreadable(Service service, Who who, ChatReading.Unreadable reading, byte[] body) {
        var why = new LinkedHashMap<>(names(service));
        why.put("refusal", reading.refusal().code());
        why.put("faults", reading.faults());
        var what =
                Map.<String, Object>of("request_sha256", Digests.sha256Hex(body), "request_bytes", (long) body.length);
        return keep(
                new Happening(RecordType.REQUEST, service.id().value(), who, "refused", Optional.empty(), what, why));
    }

    /**
     * Texts were reviewed for a client that asked for nothing else. Their digest is kept and they are not: nothing was
     * generated, and whoever publishes them keeps them (2018 assessment provisions, Art. 5 item 3).
     */
    Receipt moderated(Service service, Who who, Map<String, Object> verdict, byte[] body) {
        var decision = new LinkedHashMap<>(names(service));
        decision.putAll(verdict);
        var what =
                Map.<String, Object>of("request_sha256", Digests.sha256Hex(body), "request_bytes", (long) body.length);
        return keep(new Happening(
                RecordType.REQUEST, service.id().value(), who, "moderated", riskClass(decision), what, decision));
    }

    /** Somebody came without a key of ours; there is no service to name. */
    Receipt stranger(Who who) {
        var why = Map.<String, Object>of("refusal", Refusal.KEY_UNKNOWN.code());
        return keep(new Happening(RecordType.REQUEST, 0, who, "refused", Optional.empty(), Map.of(), why));
    }

    /** Returns what came of an admitted request without a whole answer; a cancelled one ended by no fault of the model. */
    static String failure(Refusal refusal, Leash leash) {
        if (leash.reason().equals(Optional.of(Cut.CLIENT_GONE))) {
            return "cancelled";
        }
        return switch (refusal) {
            case UPSTREAM_TRUNCATED, UPSTREAM_MALFORMED -> "truncated";
            case ACCOUNT_SUSPENDED, SERVICE_SUSPENDED, SUSPENDED_BY_ORDER, SERVICE_NOT_PUBLIC -> "refused";
            case SHUTTING_DOWN, INTERNAL -> "cancelled";
            default -> "upstream_failed";
        };
    }

    private Map<String, Object> content(Exchange exchange) {
        var chat = exchange.chat();
        var sent = json.text(chat.forUpstream());
        return Map.of(
                "model", chat.model(),
                "streamed", chat.streamed(),
                "request", sent,
                "request_sha256", Digests.sha256Hex(sent.getBytes(StandardCharsets.UTF_8)));
    }

    private static Happening happening(
            RecordType type, Exchange exchange, String outcome, Map<String, Object> what, Map<String, Object> why) {
        var decision = new LinkedHashMap<>(names(exchange.service()));
        decision.putAll(exchange.noted());
        decision.putAll(why);
        exchange.request().ifPresent(receipt -> decision.put("request", receipt.toString()));
        var service = exchange.service().id().value();
        return new Happening(type, service, exchange.who(), outcome, riskClass(decision), what, decision);
    }

    private static Optional<String> riskClass(Map<String, Object> decision) {
        return List.of("output", "output_guards", "input", "input_guards").stream()
                .map(decision::get)
                .filter(Map.class::isInstance)
                .map(side -> ((Map<?, ?>) side).get("risk_class"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private static Map<String, Object> names(Service service) {
        var names = new LinkedHashMap<String, Object>();
        names.put("organisation", service.organisation().value());
        names.put("organisation_name", service.organisationName());
        names.put("service", service.name());
        names.put("function", service.function());
        names.put("filing", service.filing().orElse(""));
        return names;
    }

    private Receipt keep(Happening happening) {
        try {
            return recorder.keep(happening);
        } catch (RuntimeException e) {
            throw new NotRecorded(e);
        }
    }
}
