package fengni.screen.rule;

import fengni.screen.rule.Combination.Alternative;
import fengni.screen.rule.Expression.OfClass;
import fengni.screen.rule.Expression.Word;
import fengni.screen.rule.Rule.Together;
import fengni.screen.rule.Rulebook.Use;
import java.util.List;
import java.util.Map;

/** Numbers the words and classes of a combination in the order in which {@link Together} has them. Not thread-safe. */
final class Leaves {
    private final int place;
    private final Together together;
    private final Map<String, List<Sought>> classes;
    private final Told told;
    private int leaf;

    /** Who is told of each word, for whom it holds, and what it leads to. */
    interface Told {
        void use(Sought word, int holds, Use use);
    }

    Leaves(int place, Together together, Map<String, List<Sought>> classes, Told told) {
        this.place = place;
        this.together = together;
        this.classes = classes;
        this.told = told;
    }

    void visit() {
        for (Alternative alternative : together.combination().alternatives()) {
            visit(alternative.required(), true, false);
            alternative.excluded().forEach(each -> visit(each, false, true));
        }
    }

    private void visit(Expression expression, boolean first, boolean excluded) {
        switch (expression) {
            case Word word -> tell(Sought.inCompany(word.text(), together.how()), first, excluded);
            case OfClass name ->
                classes.getOrDefault(name.id(), List.of()).stream()
                        .distinct()
                        .forEach(word -> tell(word, first, excluded));
            case Expression.InOrder order -> {
                for (int i = 0; i < order.parts().size(); i++) {
                    visit(order.parts().get(i), first && i == 0, excluded);
                }
            }
            case Expression.All all -> all.parts().forEach(each -> visit(each, first, excluded));
            case Expression.Any any -> any.parts().forEach(each -> visit(each, first, excluded));
            case Expression.AtLeast some -> some.parts().forEach(each -> visit(each, first, excluded));
            case Expression.Not not -> visit(not.part(), false, true);
        }
        leaf += expression.inside().isEmpty() ? 1 : 0;
    }

    private void tell(Sought word, boolean first, boolean excluded) {
        told.use(word, first ? together.holds() : 0, new Use.Part(place, leaf, first, excluded));
    }
}
