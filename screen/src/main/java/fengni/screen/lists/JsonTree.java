package fengni.screen.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON that knows its lines. */
sealed interface JsonTree {
    /** Deeper nesting than any list has reason for. */
    int DEEPEST = 32;

    /** More tokens would fill the memory. */
    int MOST_PARTS = 4_000_000;

    int line();

    /** A text, or a number as it is written. */
    record Text(int line, String text) implements JsonTree {}

    record Many(int line, List<JsonTree> parts) implements JsonTree {}

    /** An object; of fields with the same name all parts are kept as one list. */
    record Fields(int line, Map<String, JsonTree> parts) implements JsonTree {}

    /** true, false or null. */
    record Other(int line, String what) implements JsonTree {}

    /** Returns the values of a file, one or several; where it breaks off, what came before, and the fault is told. */
    static List<JsonTree> read(Decoded file, Intake intake) {
        var text = file.lines().stream()
                .map(line -> {
                    if (line.text().isEmpty()) {
                        intake.refuse(line.number(), Reason.UNREADABLE);
                    }
                    return line.text().orElse("");
                })
                .collect(Collectors.joining("\n"));
        return new Reading(text, intake).all();
    }

    /** One pass over the tokens. */
    final class Reading {
        private static final JsonFactory JSON = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(1 << 20)
                        .maxNameLength(1 << 12)
                        .build())
                .build();

        private final JsonParser parser;
        private final Intake intake;
        private int parts;
        private boolean broken;

        Reading(String text, Intake intake) {
            this.parser = JSON.createParser(ObjectReadContext.empty(), text.getBytes(StandardCharsets.UTF_8));
            this.intake = intake;
        }

        List<JsonTree> all() {
            var values = new ArrayList<JsonTree>();
            for (var token = next(); token.isPresent(); token = next()) {
                values.add(value(token.get()));
            }
            return values;
        }

        /** Returns the next token, or none at the end and from a fault on. */
        private Optional<JsonToken> next() {
            if (broken || ++parts > MOST_PARTS) {
                breakOff(line(), Reason.TOO_MANY_ROWS, String.valueOf(MOST_PARTS));
                return Optional.empty();
            }
            try {
                return Optional.ofNullable(parser.nextToken());
            } catch (JacksonException malformed) {
                breakOff(line(), Reason.BAD_JSON);
                return Optional.empty();
            }
        }

        /** Only the first fault is told: what follows it is of its making. */
        private void breakOff(int line, Reason reason, String... details) {
            if (!broken) {
                intake.tell(line, reason, details);
            }
            broken = true;
        }

        private int line() {
            return Math.max(1, parser.currentTokenLocation().getLineNr());
        }

        private JsonTree value(JsonToken token) {
            int line = line();
            return switch (token) {
                case START_ARRAY -> many(line);
                case START_OBJECT -> fields(line);
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text(line);
                default -> new Other(line, String.valueOf(token.asString()));
            };
        }

        /** A text is read no earlier than asked for, so that its faults show here. */
        private JsonTree text(int line) {
            try {
                return new Text(line, parser.getString());
            } catch (JacksonException malformed) {
                breakOff(line, Reason.BAD_JSON);
                return new Many(line, List.of());
            }
        }

        private Many many(int line) {
            var parts = new ArrayList<JsonTree>();
            for (var token = next(); token.isPresent() && token.get() != JsonToken.END_ARRAY; token = next()) {
                parts.add(value(token.get()));
            }
            return new Many(line, parts);
        }

        private Fields fields(int line) {
            var parts = new LinkedHashMap<String, JsonTree>();
            for (var token = next(); token.isPresent() && token.get() != JsonToken.END_OBJECT; token = next()) {
                var name = String.valueOf(parser.currentName());
                int here = line();
                next().map(this::value)
                        .ifPresent(part ->
                                parts.merge(name, part, (one, other) -> new Many(here, List.of(one, other))));
            }
            return new Fields(line, parts);
        }
    }
}
