package fengni.screen;

import fengni.screen.matching.Matching;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one line of a {@code .jsonl} feature file; strict, and with every fault of the line at once. */
final class FeatureLine {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final List<String> FIELDS = List.of(
            "id",
            "kind",
            "pattern",
            "views",
            "layout",
            "class",
            "severity",
            "action",
            "validFrom",
            "validTo",
            "source");
    private static final Set<String> LATER_KINDS = Set.of("class", "regex", "combo");
    private static final Set<String> LATER_VIEWS = Set.of("sound", "components");
    private static final String GLYPH = "glyph";
    /** A date without a time is a day in China. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final int number;
    private final List<Finding> findings = new ArrayList<>();
    private String id = "";
    private Optional<Feature> feature = Optional.empty();

    FeatureLine(int number, String text) {
        this.number = number;
        parse(text).ifPresent(this::read);
    }

    /** Returns the entry, or empty when there are findings. */
    Optional<Feature> feature() {
        return feature;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private Optional<ObjectNode> parse(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return Optional.of(object);
            }
        } catch (JacksonException malformed) {
            // told by the finding below: the parser's words would repeat the text of the line
        }
        find(Fault.NOT_JSON);
        return Optional.empty();
    }

    private void read(ObjectNode object) {
        id = required(object, "id");
        object.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> find(Fault.UNKNOWN_FIELD, name, String.join(", ", FIELDS)));
        checkViews(object);
        checkLayout(object);
        var kind = kind(object);
        var pattern = required(object, "pattern");
        var severity = text(object, "severity").map(given -> word("severity", given, Severity.HIGH));
        var actions = actions(object);
        var from = time(object, "validFrom");
        var to = time(object, "validTo");
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            find(Fault.ENDS_BEFORE_IT_BEGINS, from.get().toString(), to.get().toString());
        }
        var riskClass = text(object, "class").orElse(Feature.UNCLASSIFIED);
        var source = text(object, "source").orElse("");
        if (findings.isEmpty()) {
            feature = Optional.of(new Feature(
                    id,
                    1,
                    kind,
                    pattern,
                    Matching.USUAL,
                    riskClass,
                    severity.orElse(Severity.HIGH),
                    actions,
                    from,
                    to,
                    source));
        }
    }

    private Kind kind(ObjectNode object) {
        var kind = required(object, "kind");
        if (LATER_KINDS.contains(kind)) {
            find(Fault.NOT_BUILT, "kind", kind, names(Kind.class));
            return Kind.LITERAL;
        }
        return kind.isEmpty() ? Kind.LITERAL : word("kind", kind, Kind.LITERAL);
    }

    private Actions actions(ObjectNode object) {
        var action = object.path("action");
        if (isAbsent(action)) {
            return Actions.BLOCK;
        }
        if (!(action instanceof ObjectNode both)) {
            find(Fault.WRONG_TYPE, "action", "{\"input\":\"block\",\"output\":\"review\"}");
            return Actions.BLOCK;
        }
        both.propertyNames().stream()
                .filter(name -> !name.equals("input") && !name.equals("output"))
                .forEach(name -> find(Fault.UNKNOWN_FIELD, "action." + name, "input, output"));
        return new Actions(decision(both, "input"), decision(both, "output"));
    }

    private Decision decision(ObjectNode actions, String direction) {
        var name = "action." + direction;
        var value = actions.path(direction);
        if (isAbsent(value)) {
            find(Fault.MISSING_FIELD, name);
            return Decision.BLOCK;
        }
        if (!value.isString()) {
            find(Fault.WRONG_TYPE, name, "\"…\"");
            return Decision.BLOCK;
        }
        return word(name, value.stringValue(), Decision.BLOCK);
    }

    private void checkViews(ObjectNode object) {
        var views = object.path("views");
        if (isAbsent(views)) {
            return;
        }
        if (!views.isArray() || views.isEmpty()) {
            find(Fault.WRONG_TYPE, "views", "[\"glyph\"]");
            return;
        }
        views.forEach(this::checkView);
    }

    private void checkView(JsonNode view) {
        if (!view.isString()) {
            find(Fault.WRONG_TYPE, "views", "[\"glyph\"]");
        } else if (LATER_VIEWS.contains(view.stringValue())) {
            find(Fault.NOT_BUILT, "views", view.stringValue(), GLYPH);
        } else if (!view.stringValue().equals(GLYPH)) {
            find(Fault.UNKNOWN_VALUE, "views", view.stringValue(), GLYPH);
        }
    }

    private void checkLayout(ObjectNode object) {
        var layout = object.path("layout");
        if (isAbsent(layout)) {
            return;
        }
        if (!layout.isBoolean()) {
            find(Fault.WRONG_TYPE, "layout", "true, false");
        } else if (layout.booleanValue()) {
            find(Fault.NOT_BUILT, "layout", "true", "false");
        }
    }

    private Optional<Instant> time(ObjectNode object, String name) {
        var given = text(object, name);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        var text = given.get();
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(CHINA).toInstant());
        } catch (DateTimeException malformed) {
            find(Fault.WRONG_TYPE, name, "2026-11-22, 2026-11-22T08:00:00+08:00");
            return Optional.empty();
        }
    }

    private String required(ObjectNode object, String name) {
        var node = object.path(name);
        if (isAbsent(node) || (node.isString() && node.stringValue().isBlank())) {
            find(Fault.MISSING_FIELD, name);
            return "";
        }
        return text(object, name).orElse("");
    }

    private Optional<String> text(ObjectNode object, String name) {
        var node = object.path(name);
        if (isAbsent(node)) {
            return Optional.empty();
        }
        if (!node.isString()) {
            find(Fault.WRONG_TYPE, name, "\"…\"");
            return Optional.empty();
        }
        return Optional.of(node.stringValue());
    }

    /** Reads one of the words of an enum, which are written in lower case. */
    private <E extends Enum<E>> E word(String field, String given, E otherwise) {
        for (E each : otherwise.getDeclaringClass().getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(given)) {
                return each;
            }
        }
        find(Fault.UNKNOWN_VALUE, field, given, names(otherwise.getDeclaringClass()));
        return otherwise;
    }

    private static <E extends Enum<E>> String names(Class<E> words) {
        return String.join(
                ", ",
                Arrays.stream(words.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private void find(Fault fault, String... details) {
        findings.add(new Finding(number, id, fault, List.of(details)));
    }
}
