package fengni.registry.shelf;

import fengni.law.rulebook.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A rule that a decision may name: its word, what it is about, and its citation. */
public record RuleChoice(String word, Wording title, Wording citation) {
    static List<RuleChoice> of(ShelfRules rules) {
        var choices = new ArrayList<RuleChoice>();
        choices.add(new RuleChoice(
                ShelfRules.MEASURES, rules.measures().note(), rules.measures().citation()));
        Stream.of(Point.values())
                .map(rules::of)
                .map(rule -> new RuleChoice(
                        rule.point().word(), rule.title(), rule.basis().citation()))
                .forEach(choices::add);
        return choices;
    }

    /** Returns the words of the choice in a language. */
    public String in(String language) {
        return title.in(language) + (language.startsWith("zh") ? "：" : ": ") + citation.in(language);
    }
}
