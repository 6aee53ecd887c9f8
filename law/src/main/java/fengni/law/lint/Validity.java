package fengni.law.lint;

/** L12: licence and permits outlast the review. */
final class Validity implements LintRule {
    private static final String LICENCE = "subject.licence-valid";
    private static final String PERMITS = "product.permits";
    /** A review takes two to four months in practice. */
    private static final int REVIEW_MONTHS = 4;

    @Override
    public void look(FilingPack pack, Found found) {
        var today = pack.facts().today();
        pack.day(LICENCE).ifPresent(until -> {
            if (until.isBefore(today)) {
                found.at(LICENCE).say("L12.expired", until);
            } else if (until.isBefore(today.plusMonths(REVIEW_MONTHS))) {
                found.at(LICENCE).say("L12.soon", until);
            }
        });
        for (var product : pack.products()) {
            product.rows(PERMITS)
                    .forEach(permit -> Days.read(permit.getLast())
                            .filter(until -> until.isBefore(today))
                            .ifPresent(until ->
                                    found.at(product.spot(PERMITS)).say("L12.permit", permit.getFirst(), until)));
        }
    }
}
