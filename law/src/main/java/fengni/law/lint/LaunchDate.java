package fengni.law.lint;

/** L15: launch date and status of the products agree; the clock of the filing runs from the launch. */
final class LaunchDate implements LintRule {
    private static final String LAUNCH = "algorithm.launch";
    private static final String STATUS = "product.status";
    private static final String NOT_LIVE = "未上线";
    private static final String LIVE = "已上线";

    @Override
    public void look(FilingPack pack, Found found) {
        var today = pack.facts().today();
        pack.day(LAUNCH).ifPresent(launch -> {
            boolean waiting = !pack.products().isEmpty()
                    && pack.products().stream().allMatch(product -> product.isStatus(NOT_LIVE));
            if (waiting && launch.isBefore(today)) {
                found.at(LAUNCH, STATUS).say("L15.past", launch);
            }
            if (launch.isAfter(today)) {
                pack.products().stream()
                        .filter(product -> product.isStatus(LIVE))
                        .forEach(product -> found.at(Spot.of(LAUNCH), product.spot(STATUS))
                                .say("L15.future", launch, product.title(), product.text(STATUS)));
            }
        });
    }
}
