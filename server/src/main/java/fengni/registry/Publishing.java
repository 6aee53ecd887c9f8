package fengni.registry;

import fengni.law.FilingEvent;
import fengni.law.FilingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts on the public list what a decision means for it: a first entry, another version of it under the same number, or its
 * end (algorithm provisions, Arts 25 and 33). Joins the caller's transaction.
 */
final class Publishing {
    private final Shelves shelves;

    Publishing(Shelves shelves) {
        this.shelves = shelves;
    }

    /** @param dossier as it stood when the step was taken */
    void publish(Dossier dossier, FilingEvent event, Instant at) {
        switch (event) {
            case FilingEvent.Grant(var number) -> {
                shelves.filings().add(entry(dossier, number, at));
                places(dossier, number);
            }
            case FilingEvent.Adopt() -> adopt(dossier, at);
            case FilingEvent.Cancel() -> end(dossier, "cancelled", at);
            case FilingEvent.Revoke() -> end(dossier, "revoked", at);
            case FilingEvent.Submit _, FilingEvent.Withdraw _, FilingEvent.Claim _, FilingEvent.Propose _ -> {}
            case FilingEvent.Return _, FilingEvent.Approve _, FilingEvent.Refuse _, FilingEvent.OpenRemoval _ -> {}
            case FilingEvent.BeginChange _, FilingEvent.AbandonChange _, FilingEvent.RequestCancellation _ -> {}
            case FilingEvent.ByHand _ -> {}
        }
    }

    /** Returns the approved subject that files an algorithm; empty if it is not approved, or of another operator. */
    Optional<Dossier> subject(Dossier dossier) {
        return dossier.subject()
                .flatMap(name -> shelves.dossiers().find(dossier.operator(), name))
                .filter(subject -> subject.kind() == DossierKind.SUBJECT)
                .filter(subject -> subject.state().inForce().isPresent());
    }

    private void adopt(Dossier dossier, Instant at) {
        switch (dossier.kind()) {
            case ALGORITHM ->
                dossier.state().inForce().flatMap(FilingState.InForce::under).ifPresent(number -> {
                    another(entry(dossier, number, at));
                    places(dossier, number);
                });
            case SUBJECT -> rename(dossier, at);
        }
    }

    /** Every entry of a subject that has another name now says so. */
    private void rename(Dossier subject, Instant at) {
        var name = papers(subject, subject.version()).value("subject.name");
        shelves.dossiers()
                .numbers(subject)
                .forEach(number -> shelves.filings().versions(number).stream()
                        .findFirst()
                        .filter(newest -> !newest.subject().equals(name))
                        .ifPresent(newest -> another(newest.of(name, at))));
    }

    private void another(Filing now) {
        var newest = shelves.filings().versions(now.number()).getFirst();
        shelves.filings().add(now.after(newest));
    }

    /** Stores ask by package id or address (deep synthesis provisions, Art. 13). */
    private void places(Dossier dossier, String number) {
        shelves.filings().found(number, papers(dossier, dossier.version()).places());
    }

    private void end(Dossier dossier, String state, Instant at) {
        dossier.state()
                .inForce()
                .flatMap(FilingState.InForce::under)
                .ifPresent(number -> shelves.filings().end(number, new Filing.End(state, at)));
    }

    private Filing entry(Dossier dossier, String number, Instant at) {
        var papers = papers(dossier, dossier.version());
        var names = papers.names();
        var forms = papers.forms();
        var subject = subject(dossier).orElseThrow();
        return new Filing(
                0,
                number,
                1,
                papers.value("algorithm.name"),
                papers.value("algorithm.role"),
                papers(subject, subject.filed()).value("subject.name"),
                IntStream.range(0, names.size())
                        .mapToObj(place -> new Filing.Product(names.get(place), forms.get(place)))
                        .toList(),
                papers.value("algorithm.introduction"),
                at,
                List.of(),
                Optional.empty());
    }

    private Papers papers(Dossier dossier, int version) {
        return shelves.editions().find(dossier.id(), version).orElseThrow().papers();
    }
}
