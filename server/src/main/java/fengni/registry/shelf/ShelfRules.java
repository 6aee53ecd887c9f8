package fengni.registry.shelf;

import fengni.law.Confidence;
import fengni.law.rulebook.Basis;
import fengni.law.rulebook.Instrument;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of rules behind the checks, with citation and confidence, as the program ships it. Immutable.
 *
 * @param measures on which a store decides what it decides
 * @param categories that a store asks apps of synthesis to choose
 * @param lookWithin working days in which a reviewer looks at what changed; a practice of this program, no rule sets it
 * @param appealWithin working days in which an appeal is decided; a practice of this program likewise
 */
record ShelfRules(
        String version,
        Map<Point, ShelfRule> rules,
        Basis measures,
        List<String> categories,
        int lookWithin,
        int appealWithin) {
    /** The word under which a decision names the article about measures. */
    static final String MEASURES = "measures";

    ShelfRules {
        rules = Map.copyOf(rules);
        categories = List.copyOf(categories);
        for (var point : Point.values()) {
            if (!rules.containsKey(point)) {
                throw new IllegalArgumentException("no rule for " + point.word());
            }
        }
    }

    static ShelfRules shipped() {
        try (var file = Objects.requireNonNull(ShelfRules.class.getResourceAsStream("rules.json"))) {
            return read(JsonMapper.shared().readTree(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("a part of the program cannot be read", broken);
        }
    }

    ShelfRule of(Point point) {
        return Objects.requireNonNull(rules.get(point));
    }

    private static ShelfRules read(JsonNode table) {
        var version = table.path("version").stringValue();
        var rules = new EnumMap<Point, ShelfRule>(Point.class);
        for (var row : table.path("rules")) {
            var point = Point.of(row.path("id").stringValue()).orElseThrow();
            rules.put(
                    point,
                    new ShelfRule(
                            point,
                            wording(row.path("title")),
                            basis(row, version),
                            Act.of(row.path("proposes").stringValue())));
        }
        return new ShelfRules(
                version,
                rules,
                basis(table.path("measures"), version),
                table.path("categories")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList(),
                table.path("lookWithinWorkingDays").intValue(),
                table.path("appealWithinWorkingDays").intValue());
    }

    private static Basis basis(JsonNode row, String version) {
        return new Basis(
                instrument(row.path("instrument").stringValue()),
                wording(row.path("place")),
                version,
                Confidence.valueOf(row.path("confidence").stringValue()),
                wording(row.path("note")));
    }

    private static Instrument instrument(String id) {
        return Rulebook.published().instruments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no instrument " + id));
    }

    private static Wording wording(JsonNode words) {
        return new Wording(words.path("zh").stringValue(), words.path("en").stringValue());
    }

    /** Returns the citation of the rule with this word; empty if there is none. */
    Optional<Wording> citation(String word) {
        return word.equals(MEASURES)
                ? Optional.of(measures.citation())
                : Point.of(word).map(point -> of(point).basis().citation());
    }
}
