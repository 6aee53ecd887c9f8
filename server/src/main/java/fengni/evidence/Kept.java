package fengni.evidence;

import fengni.ledger.Receipt;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A record as it was kept, read from the ledger and checked against its commitments.
 *
 * @param service the number of the service, 0 when the record names none
 * @param what the content, integers as longs
 * @param decision what the recording room decided, integers as longs
 */
public record Kept(
        Receipt receipt,
        Instant at,
        RecordType type,
        RetentionClass retentionClass,
        long service,
        String outcome,
        Optional<String> riskClass,
        Who who,
        Map<String, Object> what,
        Map<String, Object> decision) {}
