package fengni.filing;

import fengni.filing.PossibleChange.Glimpse;
import fengni.filing.PossibleChange.Origin;
import fengni.filing.PossibleChange.What;
import java.util.List;

/**
 * The console's own records of the organisation or of its approved subject differ from what was filed: name, credit code,
 * officers, addresses. A field that was not filed is not looked at.
 */
final class RecordsSayOtherwise implements DriftRule {
    @Override
    public List<PossibleChange> compare(FiledDossier filed, SeenFacts seen) {
        return seen.records().entrySet().stream()
                .filter(record -> !filed.text(record.getKey()).isBlank())
                .filter(record -> !FiledDossier.folded(filed.text(record.getKey()))
                        .equals(FiledDossier.folded(record.getValue().value())))
                .map(record -> new PossibleChange(
                        What.RECORD,
                        record.getKey(),
                        Place.DOSSIER,
                        filed.shown(Place.DOSSIER, record.getKey()),
                        record.getValue().value(),
                        record.getValue().value(),
                        new Glimpse(Origin.CONSOLE, "", "", record.getValue().since(), seen.now())))
                .toList();
    }
}
