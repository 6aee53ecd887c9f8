package fengni.evidence;

import fengni.ledger.Receipt;

/** Keeps what happened, and counts what came in against what was kept. */
public interface Recorder {
    /**
     * Returns only after the record survives a crash and a power cut.
     *
     * @throws RuntimeException if the ledger can keep nothing more; the caller must then release nothing
     */
    Receipt keep(Happening happening);

    /** See {@link Reconciliation#requestSeen}. */
    void requestSeen();

    /** Returns the counts since the start of the process. */
    Reconciliation.Counts counts();
}
