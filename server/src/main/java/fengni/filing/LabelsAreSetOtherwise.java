package fengni.filing;

import fengni.evidence.KeptFacts;
import fengni.filing.PossibleChange.What;
import fengni.filing.SeenFacts.ServiceSeen;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers are labelled otherwise than filed: labelled though filed as unlabelled, or unlabelled though filed as labelled
 * (deep synthesis provisions, Arts 16 and 17). Words that the provider's own interface shows cannot be seen from here and
 * count as a label.
 */
final class LabelsAreSetOtherwise implements DriftRule {
    @Override
    public List<PossibleChange> compare(FiledDossier filed, SeenFacts seen) {
        return seen.services().stream()
                .flatMap(service -> Stream.concat(
                        differs(filed, service, What.EXPLICIT_LABEL).stream(),
                        differs(filed, service, What.IMPLICIT_LABEL).stream()))
                .toList();
    }

    private static Optional<PossibleChange> differs(FiledDossier filed, ServiceSeen service, What what) {
        var field = what == What.EXPLICIT_LABEL ? "algorithm.explicit-label" : "algorithm.implicit-label";
        return switch (filed.text(field)) {
            case "yes" ->
                first(service, kept -> answered(kept) && !labelled(kept, what))
                        .map(kept -> change(filed, service, what, field, kept, "no"));
            case "no" ->
                first(service, kept -> labelled(kept, what))
                        .map(kept -> change(filed, service, what, field, kept, "yes"));
            case String _ -> Optional.empty();
        };
    }

    private static PossibleChange change(
            FiledDossier filed, ServiceSeen service, What what, String field, KeptFacts kept, String seen) {
        return new PossibleChange(
                what,
                field,
                Place.DOSSIER,
                filed.shown(Place.DOSSIER, field),
                seen.equals("yes") ? "是" : "否",
                seen,
                service.glimpse(kept));
    }

    private static Optional<KeptFacts> first(ServiceSeen service, Predicate<KeptFacts> which) {
        return service.facts().stream()
                .filter(which)
                .min(Comparator.comparing(kept -> kept.facts().span().first()));
    }

    private static boolean answered(KeptFacts kept) {
        return !kept.facts().output().isEmpty();
    }

    private static boolean labelled(KeptFacts kept, What what) {
        return what == What.EXPLICIT_LABEL
                ? !kept.facts().explicit().isEmpty()
                : kept.facts().implicit() > 0;
    }
}
