package fengni.law.lint;

import fengni.law.Regions;
import java.util.Optional;

/** L14: where the organisation is registered, by the form, by its licence and by its credit code. */
final class Places implements LintRule {
    private static final String PLACE = "subject.place";
    private static final String LICENCE = "subject.licence-address";
    private static final String CODE = "subject.credit-code";
    private static final int REGION = 2;
    private static final int LONG_ENOUGH = 18;

    @Override
    public void look(FilingPack pack, Found found) {
        province(pack.text(PLACE)).ifPresent(place -> {
            province(pack.text(LICENCE))
                    .filter(licence -> !licence.equals(place))
                    .ifPresent(licence -> found.at(PLACE, LICENCE).say("L14.licence", place, licence));
            ofCode(Folded.of(pack.text(CODE)))
                    .filter(region -> !region.equals(place))
                    .ifPresent(region -> found.at(PLACE, CODE).say("L14.region", place, region));
        });
    }

    private static Optional<String> province(String text) {
        return Regions.provincesIn(text).stream().findFirst();
    }

    private static Optional<String> ofCode(String code) {
        return code.length() == LONG_ENOUGH ? Regions.province(code.substring(REGION, REGION + 2)) : Optional.empty();
    }
}
