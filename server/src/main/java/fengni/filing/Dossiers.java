package fengni.filing;

import fengni.law.FilingForm;
import fengni.law.FilingState;
import fengni.vault.Vault;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Dossiers whole, put together from the tables that keep them. Safe for use by many threads. */
final class Dossiers {
    final DossierTable rows;
    final AnswerTable answers;
    final HistoryTable history;

    Dossiers(DataSource database, Vault vault, FilingForm form) {
        this.rows = new DossierTable(database);
        this.answers = new AnswerTable(database, vault, form);
        this.history = new HistoryTable(database);
    }

    Optional<Dossier> find(long organisation, long id) {
        return rows.find(organisation, id).map(this::whole);
    }

    /** Returns an organisation's dossiers, the subject first. */
    List<Dossier> list(long organisation) {
        return rows.list(organisation).stream().map(this::whole).toList();
    }

    /** Returns the organisation's subject that was not taken back. */
    Optional<Dossier> subject(long organisation) {
        return subject(list(organisation));
    }

    /** Returns the subject among dossiers of one organisation that was not taken back. */
    Optional<Dossier> subject(List<Dossier> all) {
        return all.stream()
                .filter(dossier -> dossier.kind() == Kind.SUBJECT)
                .filter(dossier -> !(dossier.state() instanceof FilingState.Withdrawn))
                .findFirst();
    }

    Dossier whole(DossierTable.Row row) {
        return new Dossier(
                row.id(),
                row.name(),
                row.organisation(),
                row.kind(),
                row.version(),
                row.sent(),
                row.registry(),
                row.products(),
                answers.at(row.id(), row.version()),
                history.of(row.id()));
    }
}
