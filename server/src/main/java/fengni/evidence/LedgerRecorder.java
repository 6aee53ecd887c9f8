package fengni.evidence;

import fengni.ledger.Ledger;
import fengni.ledger.LedgerException;
import fengni.ledger.Receipt;

/** Keeps happenings in the ledger; the index follows by itself. */
final class LedgerRecorder implements Recorder {
    private final Ledger ledger;
    private final IndexProjection projection;
    private final Reconciliation reconciliation;

    LedgerRecorder(Ledger ledger, IndexProjection projection, Reconciliation reconciliation) {
        this.ledger = ledger;
        this.projection = projection;
        this.reconciliation = reconciliation;
    }

    @Override
    public Receipt keep(Happening happening) {
        var draft = Groups.draft(happening);
        try {
            var receipt = ledger.append(draft);
            reconciliation.kept(happening);
            projection.nudge();
            return receipt;
        } catch (LedgerException failure) {
            reconciliation.refused();
            throw failure;
        }
    }

    @Override
    public void requestSeen() {
        reconciliation.requestSeen();
    }

    @Override
    public Reconciliation.Counts counts() {
        return reconciliation.counts();
    }
}
