package fengni.label;

import fengni.label.Trace.Confidence;
import fengni.label.Trace.Kind;
import java.util.List;
import java.util.Locale;

/**
 * One line of a list of traces: which text under which name in a file's metadata is a sign of what.
 *
 * @param fields names such as {@code png.parameters}; at least one
 * @param text compared without regard to letter case; empty only for {@link Test#EXISTS}
 * @param name whose sign it is, told in the reason
 * @param source where that is known from; {@value #UNCONFIRMED} at its beginning keeps the confidence low
 */
public record TraceRule(
        Kind kind, Confidence confidence, List<String> fields, Test test, String text, String name, String source) {
    static final String UNCONFIRMED = "UNCONFIRMED";

    /** How the text of a field is held against a rule's. */
    public enum Test {
        /** The field is there. */
        EXISTS,
        /** It is this text. */
        IS,
        STARTS,
        CONTAINS,
        /** It has this text, and neither a letter nor a digit on either side of it. */
        WORD,
        /** It is there and does not have this text. */
        LACKS;

        /** Returns the stable name in lists, such as {@code contains}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TraceRule {
        fields = List.copyOf(fields);
        text = text.toLowerCase(Locale.ROOT);
        boolean unsure = source.startsWith(UNCONFIRMED);
        if (fields.isEmpty() || text.isEmpty() != (test == Test.EXISTS) || (unsure && confidence != Confidence.LOW)) {
            throw new IllegalArgumentException("no rule: " + fields + " " + test + " '" + text + "' " + source);
        }
    }

    /** Returns true if a text in lower case bears the sign. */
    public boolean fits(String lower) {
        return switch (test) {
            case EXISTS -> true;
            case IS -> lower.strip().equals(text);
            case STARTS -> lower.startsWith(text);
            case CONTAINS -> lower.contains(text);
            case WORD -> hasWord(lower);
            case LACKS -> !lower.contains(text);
        };
    }

    private boolean hasWord(String lower) {
        for (int at = lower.indexOf(text); at >= 0; at = lower.indexOf(text, at + 1)) {
            int end = at + text.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            if (begins && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
