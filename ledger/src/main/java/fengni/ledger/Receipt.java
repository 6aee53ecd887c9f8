package fengni.ledger;

import java.util.Optional;

/** Names one record for ever: the log's origin and the record's index, written {@code origin#index}. */
public record Receipt(String origin, long index) {
    public Receipt {
        if (index < 0) {
            throw new IllegalArgumentException("index is not negative, and not " + index);
        }
    }

    /** Reads {@code origin#index}; empty when the text is nothing of the kind. */
    public static Optional<Receipt> parse(String text) {
        int cut = text.lastIndexOf('#');
        if (cut < 1 || !text.substring(cut + 1).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Receipt(text.substring(0, cut), Long.parseLong(text.substring(cut + 1))));
    }

    @Override
    public String toString() {
        return origin + "#" + index;
    }
}
