package fengni.law.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** L26: products and functions are listed once, and described alike. */
final class Functions implements LintRule {
    private static final String FUNCTIONS = "product.functions";

    private record Described(FiledProduct product, String introduction) {}

    @Override
    public void look(FilingPack pack, Found found) {
        var described = new HashMap<String, Described>();
        var seen = new HashSet<String>();
        for (var product : pack.products()) {
            var form = product.form();
            if (product.has("product.name") && !seen.add(Folded.of(product.text("product.name")) + "\n" + form)) {
                found.at(product.spot("product.name"))
                        .say("L26.product", product.text("product.name"), product.text("product.form"));
            }
            functions(product, described, found);
        }
    }

    private static void functions(FiledProduct product, Map<String, Described> before, Found found) {
        var own = new HashSet<String>();
        for (List<String> function : product.rows(FUNCTIONS)) {
            var name = Folded.of(function.getFirst());
            var introduction = Folded.of(function.get(1));
            if (!own.add(name)) {
                found.at(product.spot(FUNCTIONS)).say("L26.repeated", function.getFirst());
            }
            var first = before.computeIfAbsent(name, one -> new Described(product, introduction));
            if (!first.product().equals(product) && !first.introduction().equals(introduction)) {
                found.at(product.spot(FUNCTIONS), first.product().spot(FUNCTIONS))
                        .say("L26.twice", function.getFirst(), first.product().title(), product.title());
            }
        }
    }
}
