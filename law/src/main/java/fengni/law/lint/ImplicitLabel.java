package fengni.law.lint;

/** L19: what is generated bears a label in its metadata (Article 16; labelling measures, Article 5). */
final class ImplicitLabel implements LintRule {
    private static final String IMPLICIT = "algorithm.implicit-label";

    @Override
    public void look(FilingPack pack, Found found) {
        if (pack.isProvider() && pack.says(IMPLICIT, "no")) {
            found.at(IMPLICIT).say("L19.implicit");
        }
    }
}
