package fengni.label.protection;

import java.nio.charset.StandardCharsets;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What of a label is signed (TC260-PG-202511A, A.1): the fields from Label on, in the order of Appendix E, as they stand in
 * the compact JSON, without braces.
 *
 * @param fields the seven of Appendix E in their order, by name
 */
record LabelMessage(SequencedMap<String, String> fields) {
    /** Label, ContentProducer, ProduceID. */
    private static final int PRODUCERS = 3;
    /** Those three, ReservedCode1, ContentPropagator, PropagateID; the natural reading, met in no file yet. */
    private static final int PROPAGATORS = 6;

    byte[] ofProducer() {
        return first(PRODUCERS);
    }

    byte[] ofPropagator() {
        return first(PROPAGATORS);
    }

    private byte[] first(int count) {
        return fields.entrySet().stream()
                .limit(count)
                .map(field -> '"' + field.getKey() + "\":\"" + field.getValue().replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(","))
                .getBytes(StandardCharsets.UTF_8);
    }
}
