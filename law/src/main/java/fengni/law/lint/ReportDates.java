package fengni.law.lint;

/** L37: the report follows the assessment, and is not of tomorrow. */
final class ReportDates implements LintRule {
    private static final String WRITTEN = "report.written";
    private static final String ASSESSED = "report.assessed";

    @Override
    public void look(FilingPack pack, Found found) {
        pack.day(WRITTEN).ifPresent(written -> {
            if (written.isAfter(pack.facts().today())) {
                found.at(WRITTEN).say("L37.future", written);
            }
            Days.in(pack.text(ASSESSED)).stream()
                    .reduce((first, second) -> second)
                    .filter(end -> end.isAfter(written))
                    .ifPresent(end -> found.at(WRITTEN, ASSESSED).say("L37.order", end, written));
        });
    }
}
