package fengni.filing;

import fengni.law.FilingForm;
import fengni.law.FilingState;
import fengni.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Dossiers whole, put together from the tables that keep them. Safe for use by many threads. */
final class Dossiers {
    final DossierTable rows;
    final AnswerTable answers;
    final HistoryTable history;
    final EditionTable editions;
    final EndingTable endings;

    Dossiers(DataSource database, Vault vault, FilingForm form) {
        this.rows = new DossierTable(database);
        this.answers = new AnswerTable(database, vault, form);
        this.history = new HistoryTable(database);
        this.editions = new EditionTable(database);
        this.endings = new EndingTable(database);
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
        return subject(rows.list(organisation).stream()
                .filter(row -> row.kind() == Kind.SUBJECT)
                .map(this::whole)
                .toList());
    }

    /** Returns the subject among dossiers of one organisation that was not taken back. */
    Optional<Dossier> subject(List<Dossier> all) {
        return all.stream()
                .filter(dossier -> dossier.kind() == Kind.SUBJECT)
                .filter(dossier -> !(dossier.state() instanceof FilingState.Withdrawn))
                .findFirst();
    }

    Dossier whole(DossierTable.Row row) {
        var dossier = current(row);
        return dossier.state() instanceof FilingState.Pending
                ? dossier.holding(edition(dossier.id(), dossier.heldSent()))
                : dossier;
    }

    /** Returns what a dossier answered at a sending. */
    Optional<Edition> edition(long dossier, int sent) {
        return editions.find(dossier, sent)
                .map(row -> new Edition(sent, answers.at(dossier, row.version()), row.products()));
    }

    /** Keeps the answers that a dossier has now as those of a sending. */
    void keep(Dossier dossier, int sent) {
        editions.keep(dossier.id(), new EditionTable.Row(sent, dossier.version(), dossier.products()));
    }

    /**
     * Adds a line to the history. Where it ends something that was on the way without bringing it into force, every answer
     * is put back as it is filed: the draft stays in the older versions. Joins the caller's transaction.
     */
    void note(Dossier dossier, Happened happened) {
        history.add(dossier.id(), happened);
        if (happened.counted() && happened.what() instanceof Happened.What.Stepped(var event)) {
            var reached = dossier.kind().procedure().after(dossier.state(), event);
            boolean over = reached.filter(state -> !(state instanceof FilingState.Pending))
                    .isPresent();
            if (over && !Dossier.establishes(event.act())) {
                dossier.held().ifPresent(held -> restore(dossier, held, happened));
            }
        }
    }

    private void restore(Dossier dossier, Edition held, Happened happened) {
        long version = rows.bump(dossier.id());
        Stream.concat(dossier.answers().all().keySet().stream(), held.answers().all().keySet().stream())
                .distinct()
                .filter(place -> !text(dossier.answers(), place).equals(text(held.answers(), place)))
                .forEach(place -> answers.add(
                        dossier.id(),
                        place,
                        new Entered(text(held.answers(), place), version, happened.by(), happened.at())));
        rows.setProducts(dossier.id(), held.products());
    }

    private static String text(Answers answers, Place place) {
        return answers.text(place.product(), place.key());
    }

    private Dossier current(DossierTable.Row row) {
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
                history.of(row.id()),
                Optional.empty());
    }
}
