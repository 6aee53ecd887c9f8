package fengni.registry;

import fengni.correspondence.LetterContent;
import fengni.correspondence.LetterContent.AlgorithmDossier;
import fengni.correspondence.LetterContent.SubjectDossier;
import fengni.law.FilingEvent;
import fengni.law.FilingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of papers on its way in.
 *
 * @param change why and since when, if it changes what is in force
 */
record Incoming(
        UUID name, DossierKind kind, int version, Optional<UUID> subject, Papers papers, Optional<Change> change) {

    /** Why what is filed changes, and on which day it did. */
    record Change(String why, LocalDate on) {}

    static Incoming of(LetterContent.Papers papers, Optional<Change> change) {
        return switch (papers) {
            case SubjectDossier(var name, var version, var fields) ->
                new Incoming(
                        name, DossierKind.SUBJECT, version, Optional.empty(), new Papers(fields, List.of()), change);
            case AlgorithmDossier(var name, var version, var subject, var fields, var products) ->
                new Incoming(
                        name,
                        DossierKind.ALGORITHM,
                        version,
                        Optional.of(subject),
                        new Papers(fields, products),
                        change);
        };
    }

    /** Returns where the dossier stands once this came in; empty if the procedure does not allow it now. */
    Optional<FilingState> reached(Optional<Dossier> known) {
        if (known.isEmpty()) {
            return change.isPresent() ? Optional.empty() : Optional.of(new FilingState.Submitted());
        }
        var here = known.get();
        if (here.kind() != kind || version <= here.version()) {
            return Optional.empty();
        }
        return change.isPresent() ? changed(here) : first(here);
    }

    private Optional<FilingState> first(Dossier known) {
        return known.state() instanceof FilingState.Changing
                ? Optional.empty()
                : kind.procedure().after(known.state(), new FilingEvent.Submit());
    }

    /** The filer's draft of a change never leaves its house: its beginning and its sending arrive as one. */
    private Optional<FilingState> changed(Dossier known) {
        var procedure = kind.procedure();
        var begin = change.map(one -> new FilingEvent.BeginChange(one.why(), one.on()));
        var draft = known.state() instanceof FilingState.ChangeReturned
                ? Optional.of(known.state())
                : begin.flatMap(event -> procedure.after(known.state(), event));
        return draft.filter(FilingState.Changing.class::isInstance)
                .flatMap(state -> procedure.after(state, new FilingEvent.Submit()));
    }

    Dossier dossier(String operator, Optional<Dossier> known, Instant at) {
        return new Dossier(
                known.map(Dossier::id).orElse(0L),
                operator,
                name,
                kind,
                subject,
                papers.title(kind),
                reached(known).orElseGet(FilingState.Submitted::new),
                version,
                known.map(Dossier::revision).orElse(0L) + 1,
                at,
                0,
                known.map(Dossier::filed).orElse(0),
                known.map(Dossier::place).orElse(Place.UNKNOWN));
    }
}
