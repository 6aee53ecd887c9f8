package fengni.filing;

import fengni.filing.PossibleChange.What;
import java.util.List;

/** A product was filed as not yet live, and the launch day that was filed is here. */
final class LaunchDayHasCome implements DriftRule {
    private static final String FIELD = "product.status";
    private static final String NOT_LIVE = "未上线";

    @Override
    public List<PossibleChange> compare(FiledDossier filed, SeenFacts seen) {
        return LicenceRanOut.day(filed.text("algorithm.launch")).filter(day -> !day.isAfter(seen.today())).stream()
                .flatMap(day -> filed.products().stream()
                        .filter(product -> filed.text(product, FIELD).equals(NOT_LIVE))
                        .map(product -> new PossibleChange(
                                What.LAUNCH,
                                FIELD,
                                product,
                                filed.shown(product, FIELD),
                                day.toString(),
                                day.toString(),
                                LicenceRanOut.came(day, seen))))
                .toList();
    }
}
