package fengni.label;

import fengni.label.file.Excerpt;
import fengni.law.Finding;
import fengni.law.ProviderCode;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What GB 45438-2025, Appendix E asks of the values, and what practice adds. */
final class LabelRules {
    /** The longest value that the strictest platform takes in interchange; the standard itself sets no limit. */
    private static final int PLATFORM_LIMIT = 256;

    private static final int CODE_LENGTH = 27;
    private static final int SHOWN_STRANGERS = 8;
    private static final Pattern FILLER = Pattern.compile("[0-]+");

    private LabelRules() {}

    static List<Finding> findings(Map<LabelField, String> values, String path) {
        var found = new ArrayList<Finding>();
        for (LabelField field : LabelField.values()) {
            var where = path + "/" + field.key();
            var value = values.getOrDefault(field, "");
            if (!values.containsKey(field)) {
                found.add(Finding.of(LabelCode.FIELD_MISSING, where, field.key()));
            }
            if (value.isEmpty()) {
                empty(field, where, found);
            } else {
                filled(field, value, where, found);
            }
        }
        return found;
    }

    private static void empty(LabelField field, String where, List<Finding> found) {
        if (field.isRequired()) {
            found.add(Finding.of(LabelCode.REQUIRED, where, field.key()));
        }
        if (field == LabelField.CONTENT_PROPAGATOR || field == LabelField.PROPAGATE_ID) {
            found.add(Finding.of(LabelCode.PROPAGATOR_EMPTY, where, field.key()));
        }
    }

    private static void filled(LabelField field, String value, String where, List<Finding> found) {
        if (!AigcLabel.isWritable(value)) {
            found.add(Finding.of(LabelCode.CHARSET, where, strangers(value)));
        }
        switch (field) {
            case LABEL -> label(value, where, found);
            case CONTENT_PRODUCER, CONTENT_PROPAGATOR -> party(value, where, found);
            case PRODUCE_ID, PROPAGATE_ID -> number(value, where, found);
            case RESERVED_CODE_1, RESERVED_CODE_2 -> longValue(value, where, found); // what it says is read elsewhere
        }
    }

    private static void label(String value, String where, List<Finding> found) {
        if (!AigcLabel.Certainty.isCode(value)) {
            found.add(Finding.of(LabelCode.LABEL_VALUE, where, Excerpt.of(value)));
        }
    }

    private static void party(String value, String where, List<Finding> found) {
        if (value.length() != CODE_LENGTH || !value.startsWith("00")) {
            found.add(Finding.of(LabelCode.PRODUCER_IS_A_NAME, where));
            longValue(value, where, found);
            return;
        }
        ProviderCode.read(value).findings().stream()
                .filter(inside -> inside.severity() != Severity.NOTE)
                .forEach(inside -> found.add(
                        Finding.of(LabelCode.PROVIDER_CODE, where, inside.code().key())));
    }

    private static void number(String value, String where, List<Finding> found) {
        if (FILLER.matcher(value).matches()) {
            found.add(Finding.of(LabelCode.PRODUCE_ID_FILLER, where));
        }
        longValue(value, where, found);
    }

    private static void longValue(String value, String where, List<Finding> found) {
        if (value.length() > PLATFORM_LIMIT) {
            found.add(Finding.of(LabelCode.LONG_VALUE, where, value.length(), PLATFORM_LIMIT));
        }
    }

    private static String strangers(String value) {
        return value.codePoints()
                .filter(point -> !AigcLabel.isWritable(Character.toString(point)))
                .distinct()
                .limit(SHOWN_STRANGERS)
                .mapToObj(LabelRules::shown)
                .collect(Collectors.joining(" "));
    }

    private static String shown(int point) {
        return Character.isLetterOrDigit(point) || point == '\\'
                ? Character.toString(point)
                : String.format(Locale.ROOT, "U+%04X", point);
    }
}
