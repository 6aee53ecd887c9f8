package fengni.label;

import fengni.law.ProviderCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A metadata label, the implicit mark of synthetic content (Article 16; GB 45438-2025, 6.1 and Appendix E): seven
 * strings.
 *
 * <p>A value of this type may be written as it stands: the first value is 1, 2 or 3, producer and content number are
 * there, and no value has a character outside Appendix E j), where a quote counts because JSON writes it as {@code \"}.
 * The JSON is therefore printable ASCII without spaces and fits into an HTTP header.
 *
 * @param label 1 for "is", 2 for "possibly", 3 for "suspected to be" synthetic
 * @param contentProducer name or {@link ProviderCode} of the producer; this library writes codes
 * @param produceId unique number of the content at its producer
 * @param reservedCode1 the producer's own protection, may be empty
 * @param contentPropagator name or code of who passed the content on; the producer's at the first write
 * @param propagateId number of the content at its propagator
 * @param reservedCode2 the propagator's own protection, may be empty
 */
public record AigcLabel(
        String label,
        String contentProducer,
        String produceId,
        String reservedCode1,
        String contentPropagator,
        String propagateId,
        String reservedCode2) {

    /** Whether content is synthetic (labelling measures, Article 6). */
    public enum Certainty {
        /** The producer says so. */
        IS("1"),
        /** A user declared it. */
        POSSIBLY("2"),
        /** A platform found traces. */
        SUSPECTED("3");

        private final String code;

        Certainty(String code) {
            this.code = code;
        }

        /** Returns the value of the field Label: 1, 2 or 3. */
        public String code() {
            return code;
        }

        static boolean isCode(String code) {
            return Stream.of(values()).anyMatch(certainty -> certainty.code.equals(code));
        }
    }

    /** @throws IllegalArgumentException naming the field, if a value may not be written */
    public AigcLabel {
        if (!Certainty.isCode(label)) {
            throw new IllegalArgumentException("Label is '" + label + "', not 1, 2 or 3");
        }
        check(LabelField.CONTENT_PRODUCER, contentProducer);
        check(LabelField.PRODUCE_ID, produceId);
        check(LabelField.RESERVED_CODE_1, reservedCode1);
        check(LabelField.CONTENT_PROPAGATOR, contentPropagator);
        check(LabelField.PROPAGATE_ID, propagateId);
        check(LabelField.RESERVED_CODE_2, reservedCode2);
    }

    /** Returns the label that a producer puts on its own content: value 1, the producer's pair in both places. */
    public static AigcLabel firstWrite(ProviderCode producer, String produceId) {
        return firstWrite(Certainty.IS, producer, produceId);
    }

    /**
     * Returns the label of a first write; the propagator's pair equals the producer's (Appendix E, note 1).
     *
     * @throws IllegalArgumentException if the content number is empty or not {@linkplain #isWritable writable}
     */
    public static AigcLabel firstWrite(Certainty certainty, ProviderCode producer, String produceId) {
        return new AigcLabel(certainty.code(), producer.value(), produceId, "", producer.value(), produceId, "");
    }

    /**
     * Reads a label from its string, bare or wrapped, as Appendix E writes it or as files in the wild do.
     *
     * <p>Reads at most {@value LabelReader#LIMIT} UTF-16 units and eight levels of nesting; findings carry JSON
     * pointers.
     */
    public static LabelReading read(String json) {
        return LabelReader.read(json);
    }

    /** Returns true if every character is one that Appendix E j) allows in a value. */
    public static boolean isWritable(String value) {
        return value.chars().allMatch(unit -> unit > ' ' && unit <= '~' && unit != '\\');
    }

    /** Returns true if somebody else than its producer, or under another number, has written it: it was passed on. */
    boolean isPassedOn() {
        return !contentPropagator.equals(contentProducer) || !propagateId.equals(produceId);
    }

    /** Returns true if a label found in a file has the same fields of the producer, which a propagator never changes. */
    boolean keepsProducerOf(LabelReading.Found found) {
        return Stream.of(
                        LabelField.LABEL,
                        LabelField.CONTENT_PRODUCER,
                        LabelField.PRODUCE_ID,
                        LabelField.RESERVED_CODE_1)
                .allMatch(field -> value(field).equals(found.value(field)));
    }

    /** Returns one value. */
    public String value(LabelField field) {
        return switch (field) {
            case LABEL -> label;
            case CONTENT_PRODUCER -> contentProducer;
            case PRODUCE_ID -> produceId;
            case RESERVED_CODE_1 -> reservedCode1;
            case CONTENT_PROPAGATOR -> contentPropagator;
            case PROPAGATE_ID -> propagateId;
            case RESERVED_CODE_2 -> reservedCode2;
        };
    }

    /** Returns the seven fields in the order of Appendix E. */
    public SequencedMap<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (LabelField field : LabelField.values()) {
            fields.put(field.key(), value(field));
        }
        return Collections.unmodifiableSequencedMap(fields);
    }

    /** Returns the seven fields as a compact JSON object, the shape of the practice guides' own slots. */
    public String bareJson() {
        return fields().entrySet().stream()
                .map(field -> '"' + field.getKey() + "\":\"" + field.getValue().replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns the object under the name AIGC, the shape of Appendix E b), for slots that no guide names. */
    public String wrappedJson() {
        return "{\"AIGC\":" + bareJson() + "}";
    }

    private static void check(LabelField field, String value) {
        if (!isWritable(value) || (field.isRequired() && value.isEmpty())) {
            throw new IllegalArgumentException(field.key() + " cannot be written: '" + value + "'");
        }
    }
}
