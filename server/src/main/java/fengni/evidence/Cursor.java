package fengni.evidence;

import fengni.ledger.Receipt;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A place in a list of records: lists are ordered by time, then origin, then index. */
public record Cursor(Instant at, Receipt receipt) {
    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<Cursor> parse(String text) {
        int cut = text.indexOf('~');
        if (cut < 0 || !text.substring(0, cut).matches("\\d{1,15}")) {
            return Optional.empty();
        }
        try {
            var at = Instant.ofEpochMilli(Long.parseLong(text.substring(0, cut)));
            return Receipt.parse(text.substring(cut + 1)).map(receipt -> new Cursor(at, receipt));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Returns milliseconds and receipt, ASCII, to be handed back as it is. */
    @Override
    public String toString() {
        return at.toEpochMilli() + "~" + receipt;
    }
}
