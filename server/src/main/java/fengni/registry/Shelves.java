package fengni.registry;

import fengni.vault.Vault;
import javax.sql.DataSource;

/** Every table of the room. */
record Shelves(
        DossierTable dossiers,
        EditionTable editions,
        StepTable steps,
        NumberTable numbers,
        FilingTable filings,
        WhoseTable whose) {

    static Shelves over(DataSource database, Vault vault) {
        return new Shelves(
                new DossierTable(database, vault),
                new EditionTable(database, vault),
                new StepTable(database, vault),
                new NumberTable(database),
                new FilingTable(database),
                new WhoseTable(database));
    }
}
