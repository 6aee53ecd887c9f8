package fengni.casework;

import fengni.evidence.EvidenceReader;
import fengni.evidence.Kept;
import fengni.ledger.LedgerException;
import fengni.ledger.Receipt;
import java.util.Optional;

/** Finds out which service a receipt is of, so that a complaint about an answer reaches who gave it. */
final class ReferencedRecord {
    private final EvidenceReader evidence;

    ReferencedRecord(EvidenceReader evidence) {
        this.evidence = evidence;
    }

    /** Returns the service's number, or empty; a damaged record must not keep a complaint about it out. */
    Optional<Long> service(Receipt receipt) {
        try {
            return evidence.read(receipt).map(Kept::service).filter(service -> service > 0);
        } catch (LedgerException _) {
            return Optional.empty();
        }
    }
}
