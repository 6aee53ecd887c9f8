package fengni.label;

import fengni.law.Finding;
import fengni.law.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The outcome of reading a metadata label from a string, wild spellings included. */
public sealed interface LabelReading {

    List<Finding> findings();

    /** How the seven fields are wrapped; either shape is official. */
    enum Shape {
        /** The object itself. */
        BARE,
        /** The object under the name AIGC. */
        WRAPPED
    }

    /**
     * A label is there.
     *
     * @param values the fields found, under the names of Appendix E and in its order, whatever they looked like
     * @param shape how it was wrapped
     * @param findings everything that departs from Appendix E
     */
    record Found(Map<LabelField, String> values, Shape shape, List<Finding> findings) implements LabelReading {
        public Found {
            var ordered = new EnumMap<LabelField, String>(LabelField.class);
            ordered.putAll(values);
            values = Collections.unmodifiableMap(ordered);
            findings = List.copyOf(findings);
        }

        /** Returns true if nothing breaks the standard; warnings may remain. */
        public boolean conforms() {
            return !Finding.any(findings, Severity.ERROR);
        }

        /** Returns a value, empty if the label has none. */
        public String value(LabelField field) {
            return values.getOrDefault(field, "");
        }

        /** Returns all seven fields in order, those missing as empty strings. */
        public SequencedMap<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            for (LabelField field : LabelField.values()) {
                fields.put(field.key(), value(field));
            }
            return Collections.unmodifiableSequencedMap(fields);
        }

        /** Returns the label as one that may be written again, if every value may. */
        public Optional<AigcLabel> strict() {
            boolean writable = AigcLabel.Certainty.isCode(value(LabelField.LABEL))
                    && !value(LabelField.CONTENT_PRODUCER).isEmpty()
                    && !value(LabelField.PRODUCE_ID).isEmpty()
                    && values.values().stream().allMatch(AigcLabel::isWritable);
            return writable ? Optional.of(asLabel()) : Optional.empty();
        }

        private AigcLabel asLabel() {
            return new AigcLabel(
                    value(LabelField.LABEL),
                    value(LabelField.CONTENT_PRODUCER),
                    value(LabelField.PRODUCE_ID),
                    value(LabelField.RESERVED_CODE_1),
                    value(LabelField.CONTENT_PROPAGATOR),
                    value(LabelField.PROPAGATE_ID),
                    value(LabelField.RESERVED_CODE_2));
        }
    }

    /** The string holds no label that could be read. */
    record Unreadable(List<Finding> findings) implements LabelReading {
        public Unreadable {
            findings = List.copyOf(findings);
        }
    }
}
