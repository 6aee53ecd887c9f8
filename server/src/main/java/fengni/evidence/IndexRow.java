package fengni.evidence;

import fengni.ledger.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of the index: enough to find a record and to list it, nothing personal in clear.
 *
 * @param service the number of the service, 0 when the record names none
 * @param account the account's keyed stand-in, empty when the record names none
 */
public record IndexRow(
        Receipt receipt,
        Instant at,
        RecordType type,
        long service,
        String outcome,
        Optional<String> riskClass,
        List<String> produceIds,
        String account) {
    public IndexRow {
        produceIds = List.copyOf(produceIds);
    }

    /** Returns the place of this row in lists. */
    public Cursor cursor() {
        return new Cursor(at, receipt);
    }
}
