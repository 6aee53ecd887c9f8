package fengni.filing;

import fengni.filing.PossibleChange.Glimpse;
import fengni.filing.PossibleChange.Origin;
import fengni.filing.PossibleChange.What;
import fengni.law.ChinaDay;
import java.util.List;

/** A person saw another value elsewhere, in a register or on a site that no program here can reach. */
final class PersonSawOtherwise implements DriftRule {
    @Override
    public List<PossibleChange> compare(FiledDossier filed, SeenFacts seen) {
        return seen.sightings().stream()
                .filter(one -> !FiledDossier.folded(filed.text(one.product(), one.field()))
                        .equals(FiledDossier.folded(one.value())))
                .map(one -> new PossibleChange(
                        What.SIGHTING,
                        one.field(),
                        one.product(),
                        filed.shown(one.product(), one.field()),
                        one.value(),
                        one.value(),
                        new Glimpse(
                                Origin.PERSON,
                                one.source(),
                                one.owner(),
                                one.seenOn().atStartOfDay(ChinaDay.ZONE).toInstant(),
                                one.at())))
                .toList();
    }
}
