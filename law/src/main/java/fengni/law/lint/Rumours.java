package fengni.law.lint;

/** L40: a provider refutes false information (Article 11). */
final class Rumours implements LintRule {
    private static final String RUMOURS = "algorithm.rumours";
    private static final String NOT_APPLICABLE = "不适用";

    @Override
    public void look(FilingPack pack, Found found) {
        var chosen = pack.words(RUMOURS);
        if (!chosen.contains(NOT_APPLICABLE)) {
            return;
        }
        if (chosen.size() == 1 && pack.isProvider()) {
            found.at(RUMOURS, "algorithm.role").say("L40.none");
        }
        chosen.stream()
                .filter(one -> !one.equals(NOT_APPLICABLE))
                .findFirst()
                .ifPresent(one -> found.at(RUMOURS).say("L40.both", one));
    }
}
