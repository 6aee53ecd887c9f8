package fengni.law.lint;

import fengni.law.Samples;
import fengni.law.rulebook.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A silent filing that is spoilt step by step. */
final class Changed {
    private final Map<String, String> subject;
    private final Map<String, String> algorithm;
    private final List<Map<String, String>> products = new ArrayList<>();
    private LintFacts facts;
    private Optional<ServiceFacts> service = Optional.empty();

    private Changed(FilingPack pack) {
        subject = new HashMap<>(pack.subject().orElseThrow());
        algorithm = new HashMap<>(pack.algorithm().orElseThrow());
        pack.products().forEach(product -> products.add(new HashMap<>(product.answers())));
        facts = pack.facts();
    }

    static Changed provider() {
        return new Changed(SilentFiling.provider(Samples.TODAY));
    }

    static Changed supporter() {
        return new Changed(SilentFiling.supporter(Samples.TODAY));
    }

    /** Answers a field; of a product, that of the first. An empty text leaves it open. */
    Changed with(String key, String value) {
        if (key.startsWith("product.")) {
            products.getFirst().put(key, value);
        } else if (key.startsWith("subject.") || key.startsWith("responsibility.")) {
            subject.put(key, value);
        } else {
            algorithm.put(key, value);
        }
        return this;
    }

    /** Adds a product like the first, with another name. */
    Changed another(String name) {
        products.add(new HashMap<>(products.getFirst()));
        products.getLast().put("product.name", name);
        return this;
    }

    Changed last(String key, String value) {
        products.getLast().put(key, value);
        return this;
    }

    Changed withoutProducts() {
        products.clear();
        return this;
    }

    Changed addProduct() {
        products.add(new HashMap<>(Map.of("product.name", "示例绘图")));
        return this;
    }

    Changed organisation(String name, String code) {
        facts = new LintFacts(
                facts.today(), Optional.of(new LintFacts.Organisation(name, code)), facts.papers(), facts.others());
        return this;
    }

    Changed printed(String key, String value) {
        var paper = new LintFacts.Paper("algorithm.report-paper", Map.of(key, value));
        facts = new LintFacts(facts.today(), facts.organisation(), List.of(paper), facts.others());
        return this;
    }

    Changed beside(String name, String role) {
        var other = new LintFacts.OtherFiling(name, role);
        facts = new LintFacts(facts.today(), facts.organisation(), facts.papers(), List.of(other));
        return this;
    }

    Changed service(String name, Truth open, Truth labels, String... outputs) {
        service = Optional.of(new ServiceFacts(name, open, labels, labels, Set.of(outputs)));
        return this;
    }

    FilingPack pack() {
        var numbered = new ArrayList<FiledProduct>();
        products.forEach(answers -> numbered.add(new FiledProduct(numbered.size() + 1, answers, service)));
        return new FilingPack(Optional.of(subject), Optional.of(algorithm), numbered, facts);
    }

    List<String> lint() {
        return Linter.lint(pack()).stream()
                .map(one -> one.kind().name())
                .distinct()
                .toList();
    }
}
