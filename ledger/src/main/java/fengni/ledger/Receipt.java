package fengni.ledger;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a record stands: the log and the place in it. Whoever holds it can ask for the record and its proof.
 *
 * @param origin name of the log
 * @param index place in the log, from 0
 */
public record Receipt(String origin, long index) {
    private static final String LAST = "9223372036854775807";
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Receipt {
        Origin.requireValid(origin);
        if (index < 0) {
            throw new IllegalArgumentException("index " + index + " is negative");
        }
    }

    /** Reads {@code origin#index}; empty when the text is anything else, such as an index with a leading zero. */
    public static Optional<Receipt> parse(String text) {
        int mark = text.indexOf('#');
        if (mark < 0 || !Origin.isValid(text.substring(0, mark))) {
            return Optional.empty();
        }
        var digits = text.substring(mark + 1);
        if (!DECIMAL.matcher(digits).matches() || (digits.length() == 19 && digits.compareTo(LAST) > 0)) {
            return Optional.empty();
        }
        return Optional.of(new Receipt(text.substring(0, mark), Long.parseLong(digits)));
    }

    /** Returns {@code origin#index}, ASCII, fit for an HTTP header. */
    @Override
    public String toString() {
        return origin + "#" + index;
    }
}
