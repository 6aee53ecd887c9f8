package fengni.law.lint;

/** L24: data from abroad is explained. */
final class OverseasData implements LintRule {
    private static final String OVERSEAS = "algorithm.overseas-data";
    private static final String NOTE = "algorithm.overseas-data-note";
    private static final String SOURCE = "algorithm.training-data";

    @Override
    public void look(FilingPack pack, Found found) {
        if (!pack.says(OVERSEAS, "yes")) {
            return;
        }
        if (pack.lacks(NOTE)) {
            found.at(NOTE, OVERSEAS).say("L24.note");
        }
        var sources = pack.words(SOURCE);
        if (sources.size() == 1 && sources.contains("未自行训练")) {
            found.at(OVERSEAS, SOURCE).say("L24.untrained");
        }
    }
}
