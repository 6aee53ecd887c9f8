package fengni.evidence;

import fengni.ledger.CanonicalJson;
import fengni.ledger.Draft;
import fengni.ledger.Stored;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The three field groups of a record as the ledger keeps them: canonical JSON (RFC 8785), committed to one by one, so
 * that who asked can be withheld while what was decided is shown.
 */
final class Groups {
    static final String SERVICE = "service";
    static final String OUTCOME = "outcome";
    static final String RISK_CLASS = "riskClass";
    /** What the recording room decided, apart from the fields above so that no name of its own can hide one. */
    static final String DETAILS = "details";

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private Groups() {}

    /** @throws IllegalArgumentException if a map holds a value that has no canonical form */
    static Draft draft(Happening happening) {
        return new Draft(
                happening.type().number(),
                RetentionClass.of(happening.type()).number(),
                CanonicalJson.bytes(who(happening.who())),
                CanonicalJson.bytes(happening.what()),
                CanonicalJson.bytes(decision(happening)));
    }

    /** Reads a group back, integers as longs; empty when it is no JSON object. */
    static Map<String, Object> read(byte[] group) {
        try {
            // as text, not as bytes: Jackson's byte parser refuses an escaped lone surrogate in a name
            return JSON.readValue(new String(group, StandardCharsets.UTF_8), OBJECT);
        } catch (JacksonException _) {
            return Map.of();
        }
    }

    static Who who(Stored stored) {
        var who = read(stored.who());
        return new Who(
                text(who, "user"),
                text(who, "identity"),
                text(who, "sourceAddress"),
                text(who, "sourcePort"),
                text(who, "targetAddress"),
                text(who, "device"));
    }

    static String text(Map<String, Object> group, String field) {
        return group.get(field) instanceof String text ? text : "";
    }

    static long service(Map<String, Object> decision) {
        return decision.get(SERVICE) instanceof Long service ? service : 0;
    }

    static Map<String, Object> details(Map<String, Object> decision) {
        var details = new HashMap<String, Object>();
        if (decision.get(DETAILS) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> details.put(String.valueOf(key), value));
        }
        return Map.copyOf(details);
    }

    private static Map<String, Object> who(Who who) {
        return Map.of(
                "user", who.user(),
                "identity", who.identity(),
                "sourceAddress", who.sourceAddress(),
                "sourcePort", who.sourcePort(),
                "targetAddress", who.targetAddress(),
                "device", who.device());
    }

    private static Map<String, Object> decision(Happening happening) {
        var decision = new HashMap<String, Object>();
        decision.put(SERVICE, happening.service());
        decision.put(OUTCOME, happening.outcome());
        happening.riskClass().ifPresent(risk -> decision.put(RISK_CLASS, risk));
        decision.put(DETAILS, happening.decision());
        return decision;
    }
}
