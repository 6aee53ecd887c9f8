package fengni.filing;

import fengni.filing.Happened.What;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** Returns the subject as it was when a dossier was sent. */
    Optional<FiledDossier> subjectAt(long organisation, Instant sent) {
        return dossiers.list(organisation).stream()
                .filter(dossier -> dossier.kind() == Kind.SUBJECT)
                .flatMap(dossier -> accepted(dossier).filter(at -> !at.isAfter(sent)).stream()
                        .flatMap(_ -> sent(dossier).stream()))
                .max(Comparator.comparing(FiledDossier::sent));
    }

    Optional<Dossier> find(long organisation, long id) {
        return dossiers.find(organisation, id);
    }

    private Optional<FiledDossier> filed(Dossier dossier) {
        return dossier.state() instanceof FilingState.Filed || dossier.state() instanceof FilingState.Approved
                ? sent(dossier)
                : Optional.empty();
    }

    private Optional<FiledDossier> sent(Dossier dossier) {
        var accepted = accepted(dossier);
        return dossier.history().reversed().stream()
                .filter(happened -> happened.counted() && isSubmit(happened))
                .map(Happened::at)
                .filter(at -> accepted.map(done -> !at.isAfter(done)).orElse(false))
                .findFirst()
                .map(at -> at(dossier, at));
    }

    /** Answers are only ever added, so those that stood when it was sent are known. */
    private FiledDossier at(Dossier dossier, Instant sent) {
        var answers = dossiers.answers.at(dossier.id(), dossiers.answers.versionAt(dossier.id(), sent));
        var products = dossier.products().stream()
                .filter(product -> answers.all().keySet().stream().anyMatch(place -> place.product() == product))
                .toList();
        return new FiledDossier(
                dossier.id(), dossier.organisation(), dossier.kind(), dossier.title(), answers, sent, products);
    }

    private static Optional<Instant> accepted(Dossier dossier) {
        return dossier.last(dossier.kind() == Kind.SUBJECT ? FilingAct.APPROVE : FilingAct.GRANT);
    }

    private static boolean isSubmit(Happened happened) {
        return happened.what() instanceof What.Stepped(var event) && event.act() == FilingAct.SUBMIT;
    }
}
