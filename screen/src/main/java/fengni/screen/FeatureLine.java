package fengni.screen;

import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one line of a {@code .jsonl} feature file; strict, and with every fault of the line at once. */
final class FeatureLine {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static final List<String> FIELDS = List.of(
            "id",
            "version",
            "kind",
            "pattern",
            "views",
            "layout",
            "encoded",
            "word",
            "gap",
            "class",
            "severity",
            "action",
            "validFrom",
            "validTo",
            "source");
    private static final List<String> ACTIONS = Stream.concat(
                    Stream.of("input", "output"), Fields.names(Context.class).stream())
            .toList();

    private final int number;
    private final Set<String> riskClasses;
    private String id = "";
    private Optional<Feature> feature = Optional.empty();
    private List<Finding> findings = List.of();

    /** @param riskClasses the codes that the field {@code class} may have */
    FeatureLine(int number, String text, Set<String> riskClasses) {
        this.number = number;
        this.riskClasses = riskClasses;
        parse(text).ifPresentOrElse(this::read, () -> findings = List.of(finding(Fault.NOT_JSON, List.of())));
    }

    /** Returns the entry, or empty when there are findings. */
    Optional<Feature> feature() {
        return feature;
    }

    List<Finding> findings() {
        return findings;
    }

    private static Optional<ObjectNode> parse(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty(); // the parser's words would repeat the text of the line
        }
    }

    private void read(ObjectNode object) {
        var fields = new Fields(object);
        id = fields.required("id");
        fields.onlyKnow(FIELDS);
        var made = feature(fields);
        findings = fields.problems().stream()
                .map(each -> finding(each.fault(), each.details()))
                .toList();
        feature = findings.isEmpty() ? Optional.of(made.get()) : Optional.empty();
    }

    /** Values that are no good are told and replaced, so that the rest of the line is read too. */
    private Supplier<Feature> feature(Fields fields) {
        var how = matching(fields);
        var kind = kind(fields);
        var pattern = fields.required("pattern");
        var severity = fields.word("severity", Severity.class).orElse(Severity.HIGH);
        var actions = actions(fields);
        var from = fields.time("validFrom");
        var to = fields.time("validTo");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            fields.find(
                    Fault.ENDS_BEFORE_IT_BEGINS, from.get().toString(), to.get().toString());
        }
        var version = fields.number("version", 1, Integer.MAX_VALUE, 1);
        var riskClass = riskClass(fields);
        var source = fields.text("source").orElse("");
        return () -> new Feature(id, version, kind, pattern, how, riskClass, severity, actions, from, to, source);
    }

    private static Kind kind(Fields fields) {
        if (fields.required("kind").isEmpty()) {
            return Kind.LITERAL;
        }
        return fields.word("kind", Kind.class).orElse(Kind.LITERAL);
    }

    private static Matching matching(Fields fields) {
        var views = fields.words("views", View.class);
        return new Matching(
                views.isEmpty() ? Matching.USUAL.views() : Set.copyOf(views),
                fields.flag("layout", false),
                fields.flag("encoded", true),
                fields.flag("word", false),
                fields.number("gap", 0, Matching.WIDEST_GAP, Matching.USUAL_GAP));
    }

    private static Actions actions(Fields fields) {
        return fields.within("action", "{\"input\":\"block\",\"output\":\"review\"}")
                .map(FeatureLine::action)
                .orElse(Actions.BLOCK);
    }

    private static Actions action(Fields fields) {
        fields.onlyKnow(ACTIONS);
        var contexts = new EnumMap<Context, Decision>(Context.class);
        for (Context context : Context.values()) {
            fields.word(context.name().toLowerCase(Locale.ROOT), Decision.class)
                    .ifPresent(decision -> contexts.put(context, decision));
        }
        return new Actions(decision(fields, "input"), decision(fields, "output"), contexts);
    }

    private static Decision decision(Fields fields, String direction) {
        if (!fields.has(direction)) {
            fields.required(direction);
        }
        return fields.word(direction, Decision.class).orElse(Decision.BLOCK);
    }

    private String riskClass(Fields fields) {
        var given = fields.text("class").orElse(Feature.UNCLASSIFIED);
        if (!riskClasses.contains(given)) {
            fields.find(Fault.UNKNOWN_RISK, given);
        }
        return given;
    }

    private Finding finding(Fault fault, List<String> details) {
        return new Finding(number, id, fault, details);
    }
}
