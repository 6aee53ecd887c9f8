package fengni.registry.shelf;

import fengni.vault.Vault;
import javax.sql.DataSource;

/** Every table of the part. */
record Stock(
        AppTable apps,
        RecordTable records,
        CheckTable checks,
        ChangeTable changes,
        EventTable events,
        UploadTable uploads,
        RoundTable rounds,
        DecisionTable decisions,
        AppealTable appeals) {
    static Stock over(DataSource database, Vault vault) {
        return new Stock(
                new AppTable(database),
                new RecordTable(database),
                new CheckTable(database),
                new ChangeTable(database),
                new EventTable(database),
                new UploadTable(database),
                new RoundTable(database),
                new DecisionTable(database, vault),
                new AppealTable(database, vault));
    }
}
