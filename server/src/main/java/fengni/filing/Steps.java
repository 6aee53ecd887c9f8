package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.filing.Happened.What;
import fengni.filing.Sendings.Parts;
import fengni.law.ChinaDay;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the filer's steps of dossiers. One transaction holds the step, what it brings back, and its letter; the record of
 * the step is durable before that commits: no step ever counts without its record. If the database fails between the two,
 * the record tells of a step that never took effect; then the dossier's history has no line of its time. What was returned
 * as done survives a crash. Safe for use by many threads.
 */
final class Steps {
    private final Parts parts;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Steps(Parts parts, TransactionOperations transactions, InstantSource clock) {
        this.parts = parts;
        this.transactions = transactions;
        this.clock = clock;
    }

    Dossiers dossiers() {
        return parts.dossiers();
    }

    Readiness readiness() {
        return parts.readiness();
    }

    Post post() {
        return parts.post();
    }

    Linting linting() {
        return parts.linting();
    }

    /** Keeps what a person said beside a step. Joins the transaction of the step. */
    void note(Dossier dossier, int sent, What what, Map<String, Object> more, Filer who) {
        var happened = new Happened(sent, what, true, who.login(), clock.instant());
        dossiers().note(dossier, happened);
        parts.recorder().keep(FilingRecord.of(dossier, happened, more));
    }

    LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    /** A step that a person asks for: on a dossier of another organisation, or in another state, it is not done. */
    Outcome<Dossier> step(long id, Filer who, FilingAct act, Function<Dossier, Outcome<Dossier>> step) {
        return locked(id, who, dossier -> dossier.acts().contains(act) ? step.apply(dossier) : notNow());
    }

    Outcome<Dossier> locked(long id, Filer who, Function<Dossier, Outcome<Dossier>> step) {
        return inOne(
                () -> Outcome.found(dossiers().rows.lock(who.organisation(), id).map(dossiers()::whole))
                        .then(step));
    }

    /** Does all of it, or nothing if it comes to a no. */
    <T> Outcome<T> inOne(java.util.function.Supplier<Outcome<T>> work) {
        return transactions.execute(status -> {
            var done = work.get();
            if (!(done instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return done;
        });
    }

    static <T> Outcome<T> notNow() {
        return new Outcome.Conflicting<>(Fault.of("", "filing_not_now"));
    }

    /** Takes a step that stays in this house. */
    Dossier take(Dossier dossier, int sent, FilingEvent event, Filer who) {
        return take(dossier, sent, new What.Stepped(event), Optional.empty(), who);
    }

    /** Takes a step that is told to the registry. */
    Dossier send(Dossier dossier, int sent, What what, LetterContent.AboutDossier content, Filer who) {
        return take(dossier, sent, what, Optional.of(content), who);
    }

    private Dossier take(
            Dossier dossier, int sent, What what, Optional<LetterContent.AboutDossier> content, Filer who) {
        var happened = new Happened(sent, what, true, who.login(), clock.instant());
        dossiers().note(dossier, happened);
        content.ifPresent(letter -> post().leave(new Letter(
                UUID.randomUUID(),
                post().creditCode(dossier.organisation()).orElseThrow().value(),
                Face.REGISTRY,
                happened.at(),
                letter)));
        parts.recorder()
                .keep(FilingRecord.of(
                        dossier, happened, content.map(FilingRecord::open).orElse(Map.of())));
        return dossiers().find(who.organisation(), dossier.id()).orElseThrow();
    }
}
