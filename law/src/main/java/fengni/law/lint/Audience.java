package fengni.law.lint;

/** L44: who serves enterprises only is mostly a technical supporter. */
final class Audience implements LintRule {
    @Override
    public void look(FilingPack pack, Found found) {
        boolean enterprises = !pack.products().isEmpty()
                && pack.products().stream().allMatch(product -> product.says("product.audience", "企业"));
        if (pack.isProvider() && enterprises) {
            found.at("algorithm.role", "product.audience").say("L44.audience");
        }
    }
}
