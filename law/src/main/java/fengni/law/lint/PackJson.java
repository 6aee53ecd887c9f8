package fengni.law.lint;

import fengni.law.FilingField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads filings in JSON: {@code {"subject": {…}, "algorithm": {…}, "products": {"1": {…}}}}, or one dossier as {@code
 * GET /api/v1/filings/{id}} gives it. An answer is a text, a list of values, or a list of rows of cells.
 */
public final class PackJson {
    private PackJson() {}

    /** Returns the filing; empty if the JSON is neither of the two. */
    public static Optional<FilingPack> read(JsonNode json, LintFacts facts) {
        var fields = json.path("detail").path("fields");
        if (fields.isObject()) {
            boolean subject = json.path("kind").asString("").equals("subject");
            var products = products(json.path("detail").path("products"));
            return Optional.of(new FilingPack(
                    subject ? Optional.of(answers(fields)) : Optional.empty(),
                    subject ? Optional.empty() : Optional.of(answers(fields)),
                    products,
                    facts));
        }
        var subject = part(json, "subject");
        var algorithm = part(json, "algorithm");
        return subject.isEmpty() && algorithm.isEmpty()
                ? Optional.empty()
                : Optional.of(new FilingPack(subject, algorithm, products(json.path("products")), facts));
    }

    private static Optional<Map<String, String>> part(JsonNode json, String name) {
        var fields = json.path(name);
        return fields.isObject() ? Optional.of(answers(fields)) : Optional.empty();
    }

    private static List<FiledProduct> products(JsonNode json) {
        return json.properties().stream()
                .filter(entry -> entry.getKey().matches("[1-9][0-9]{0,3}"))
                .map(entry ->
                        new FiledProduct(Integer.parseInt(entry.getKey()), answers(entry.getValue()), Optional.empty()))
                .toList();
    }

    private static Map<String, String> answers(JsonNode fields) {
        var answers = new HashMap<String, String>();
        fields.properties().forEach(entry -> answers.put(entry.getKey(), text(entry.getValue(), FilingField.BETWEEN)));
        return answers;
    }

    private static String text(JsonNode value, String between) {
        return value.isArray()
                ? value.valueStream().map(one -> text(one, FilingField.CELL)).collect(Collectors.joining(between))
                : value.asString("");
    }
}
