package fengni.label;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The seven fields of a metadata label in the order of GB 45438-2025, Appendix E. */
public enum LabelField {
    LABEL("Label"),
    CONTENT_PRODUCER("ContentProducer"),
    PRODUCE_ID("ProduceID"),
    RESERVED_CODE_1("ReservedCode1"),
    CONTENT_PROPAGATOR("ContentPropagator"),
    PROPAGATE_ID("PropagateID"),
    RESERVED_CODE_2("ReservedCode2");

    /** Misspellings seen in real files, in lower case. */
    private static final Map<String, LabelField> WILD = Map.of(
            "reservecode1", RESERVED_CODE_1,
            "reservecode2", RESERVED_CODE_2,
            "propatorid", PROPAGATE_ID,
            "propagatorid", PROPAGATE_ID);

    private final String key;

    LabelField(String key) {
        this.key = key;
    }

    /** Returns the name as Appendix E writes it. */
    public String key() {
        return key;
    }

    /** Returns true if a label without this value says nothing. */
    public boolean isRequired() {
        return this == LABEL || this == CONTENT_PRODUCER || this == PRODUCE_ID;
    }

    /** Finds a field by its name, by its name in other letter case, or by a misspelling seen in real files. */
    public static Optional<LabelField> spelled(String name) {
        return Stream.of(values())
                .filter(field -> field.key.equalsIgnoreCase(name))
                .findFirst()
                .or(() -> Optional.ofNullable(WILD.get(name.toLowerCase(Locale.ROOT))));
    }
}
