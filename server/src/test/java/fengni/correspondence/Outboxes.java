package fengni.correspondence;

import fengni.vault.Vault;
import javax.sql.DataSource;

/** The real outbox, for tests of rooms that leave letters; nobody carries them. */
public final class Outboxes {
    private Outboxes() {}

    public static Outbox over(DataSource database, Vault vault) {
        return new LetterBox(new LetterOutTable(database), FaceKeys.of(vault), _ -> {});
    }
}
