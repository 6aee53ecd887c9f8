package fengni.evidence;

import fengni.ledger.Ledger;
import fengni.vault.Vault;
import javax.sql.DataSource;

/**
 * This room as the roof puts it together: one ledger, its index in the database, and who writes and reads them.
 *
 * <p>The database may be down at the start and at any later time; records are kept all the same.
 */
public final class Evidence implements AutoCloseable {
    private final Reconciliation reconciliation = new Reconciliation();
    private final IndexProjection projection;
    private final Recorder recorder;
    private final EvidenceReader reader;

    private Evidence(Ledger ledger, Vault vault, DataSource database) {
        var table = new EvidenceIndexTable(database);
        var maker = new RowMaker(ledger.origin(), vault);
        this.projection = new IndexProjection(ledger, table, maker);
        this.recorder = new LedgerRecorder(ledger, projection, reconciliation);
        this.reader = new EvidenceReader(ledger, table, maker);
    }

    /**
     * Starts to bring the index up to the ledger.
     *
     * @param ledger stays open until after this is closed; closed by who opened it
     * @param vault makes the stand-ins of accounts; always the same vault for one database
     */
    public static Evidence over(Ledger ledger, Vault vault, DataSource database) {
        var evidence = new Evidence(ledger, vault, database);
        evidence.projection.start();
        return evidence;
    }

    public Recorder recorder() {
        return recorder;
    }

    public EvidenceReader reader() {
        return reader;
    }

    public Reconciliation reconciliation() {
        return reconciliation;
    }

    /** Returns how many records of the ledger are not yet in the index. */
    public long indexBehind() {
        return projection.behind();
    }

    /** Returns how often the index could not be brought up since the start. */
    public long indexFailures() {
        return projection.failures();
    }

    /** Has this ledger's index built from zero in the background, as after damage to the database. */
    public void rebuildIndex() {
        projection.rebuild();
    }

    /** Stops the index where it is. */
    @Override
    public void close() {
        projection.close();
    }
}
