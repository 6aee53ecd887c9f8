package fengni.filing;

import fengni.filing.Happened.What;
import fengni.law.FilingAct;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Dossiers as they were filed, which the drafts of a later change do not touch. Safe for use by many threads. */
final class FiledDossiers {
    private final Dossiers dossiers;

    FiledDossiers(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** Returns the filed dossiers of an organisation, the approved subject among them. */
    List<FiledDossier> of(long organisation) {
        return dossiers.list(organisation).stream()
                .flatMap(dossier -> filed(dossier).stream())
                .toList();
    }

    /** Returns the subject as it was in force when a dossier was sent. */
    Optional<FiledDossier> subjectAt(long organisation, Instant sent) {
        return dossiers.list(organisation).stream()
                .filter(dossier -> dossier.kind() == Kind.SUBJECT)
                .flatMap(dossier -> inForce(dossier, sent).stream())
                .max(Comparator.comparing(FiledDossier::sent));
    }

    Optional<Dossier> find(long organisation, long id) {
        return dossiers.find(organisation, id);
    }

    /** What is in force stays so while a change or a cancellation is on its way. */
    private Optional<FiledDossier> filed(Dossier dossier) {
        return dossier.state().inForce().isPresent() ? inForce(dossier, Instant.MAX) : Optional.empty();
    }

    /** Answers are only ever added, so those that stood when it was sent are known; a transcript is completed later. */
    private Optional<FiledDossier> inForce(Dossier dossier, Instant until) {
        return last(dossier, until, Dossier::establishes).map(established -> {
            var sent =
                    last(dossier, established, act -> act == FilingAct.SUBMIT).orElse(established);
            long version = dossier.isTranscript() ? dossier.version() : dossiers.answers.versionAt(dossier.id(), sent);
            return at(dossier, dossiers.answers.at(dossier.id(), version), sent);
        });
    }

    private static FiledDossier at(Dossier dossier, Answers answers, Instant sent) {
        var products = dossier.products().stream()
                .filter(product -> answers.all().keySet().stream().anyMatch(place -> place.product() == product))
                .toList();
        return new FiledDossier(
                dossier.id(), dossier.organisation(), dossier.kind(), dossier.title(), answers, sent, products);
    }

    private static Optional<Instant> last(Dossier dossier, Instant until, Predicate<FilingAct> wanted) {
        return dossier.history().reversed().stream()
                .filter(happened -> happened.counted()
                        && happened.what() instanceof What.Stepped(var event)
                        && wanted.test(event.act()))
                .map(Happened::at)
                .filter(at -> !at.isAfter(until))
                .findFirst();
    }
}
