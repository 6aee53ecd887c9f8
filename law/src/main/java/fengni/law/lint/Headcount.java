package fengni.law.lint;

/** L35: somebody does the work. */
final class Headcount implements LintRule {
    private static final String NOW = "responsibility.headcount";
    private static final String PLANNED = "responsibility.headcount-planned";

    @Override
    public void look(FilingPack pack, Found found) {
        pack.number(NOW).ifPresent(now -> {
            if (now == 0) {
                found.at(NOW).say("L35.none");
            }
            pack.number(PLANNED).ifPresent(planned -> {
                if (planned < now) {
                    found.at(PLANNED, NOW).say("L35.fewer", planned, now);
                }
            });
        });
    }
}
