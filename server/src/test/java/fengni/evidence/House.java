package fengni.evidence;

import fengni.ledger.BodyKeys;
import fengni.ledger.CheckpointSigner;
import fengni.ledger.Ledger;
import fengni.ledger.LedgerSettings;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;

/** A ledger on disk with its index in a database, as the roof puts them together. */
final class House implements AutoCloseable {
    static final String ORIGIN = "example.cn/ledger/site/1/1";

    final Ledger ledger;
    final Evidence evidence;

    House(Path folder, DataSource database) {
        var vault = Vault.open(folder.resolve("vault"));
        ledger = Ledger.open(
                folder.resolve("ledger"),
                new LedgerSettings(
                        ORIGIN,
                        BodyKeys.single(vault.ledgerBodyKey()),
                        CheckpointSigner.ed25519(ORIGIN, vault.ledgerSigningSeed()),
                        Clock.systemUTC()));
        evidence = Evidence.over(ledger, vault, database);
    }

    void keep(int count) {
        for (int i = 0; i < count; i++) {
            evidence.recorder().keep(Happenings.request(1, "admitted"));
        }
    }

    /** Waits until the index holds all of the ledger. */
    House indexed() throws InterruptedException {
        for (int i = 0; evidence.indexBehind() > 0; i++) {
            if (i == 6000) {
                throw new AssertionError("the index stays behind by " + evidence.indexBehind());
            }
            Thread.sleep(10);
        }
        return this;
    }

    @Override
    public void close() {
        evidence.close();
        ledger.close();
    }
}
