package fengni.filing;

import fengni.evidence.ServiceFacts;
import fengni.filing.PossibleChange.What;
import java.util.List;

/**
 * A model was asked that no answer of the dossier names, neither among the models of others nor as one's own. A model that
 * is served under another name than the one filed looks the same from here: a person tells them apart.
 */
final class ModelWasNotFiled implements DriftRule {
    private static final String FIELD = "algorithm.models";

    @Override
    public List<PossibleChange> compare(FiledDossier filed, SeenFacts seen) {
        return seen.services().stream()
                .flatMap(service -> service.words(ServiceFacts::models).entrySet().stream())
                .filter(model -> !filed.names(model.getKey()))
                .map(model -> new PossibleChange(
                        What.MODEL,
                        FIELD,
                        Place.DOSSIER,
                        String.join("、", filed.values(Place.DOSSIER, FIELD, 1)),
                        model.getKey(),
                        model.getKey(),
                        model.getValue()))
                .toList();
    }
}
