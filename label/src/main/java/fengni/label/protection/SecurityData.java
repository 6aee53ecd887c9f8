package fengni.label.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The object SecurityData that protects a label (TC260-PG-202511A), in the spelling of the guide or one met in the wild.
 *
 * @param published signatures and keys
 * @param bindings to contents
 */
public record SecurityData(List<Flat> published, List<Flat> bindings) {
    /** Signatures and keys, or bindings; a chain of certificates has fewer. */
    private static final int MOST = 16;

    private static final int DEPTH = 16;
    private static final int LIMIT = 65_536;
    private static final String NAME = "SecurityData";
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    /** What a signature is made for; the guide writes Md and Bnd, makers have names of their own. */
    enum Subject {
        LABEL(List.of("md", "labelmatadata", "labelmetadata")),
        BINDING(List.of("bnd", "binding", "content"));

        @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
        private final List<String> names;

        Subject(List<String> names) {
            this.names = names;
        }
    }

    /** Reads a reserved code; empty for what is no SecurityData, such as a maker's own digest. */
    public static Optional<SecurityData> read(String code) {
        if (code.length() > LIMIT || !code.contains(NAME)) {
            return Optional.empty();
        }
        return parsed(code).or(() -> parsed(code.replace("\\\"", "\"")));
    }

    private static Optional<SecurityData> parsed(String code) {
        var published = new ArrayList<Flat>();
        var bindings = new ArrayList<Flat>();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), code)) {
            if (parser.nextToken() != JsonToken.START_OBJECT || !enters(parser, NAME::equalsIgnoreCase)) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName().toLowerCase(Locale.ROOT);
                parser.nextToken();
                switch (name) {
                    case "pubsd" -> list(parser, code, published);
                    case "bindings" -> list(parser, code, bindings);
                    default -> parser.skipChildren();
                }
            }
            return Optional.of(new SecurityData(List.copyOf(published), List.copyOf(bindings)));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static boolean enters(JsonParser parser, Predicate<String> wanted) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (wanted.test(name)) {
                return token == JsonToken.START_OBJECT;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static void list(JsonParser parser, String code, List<Flat> into) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            into.add(Flat.of(parser, code));
            return;
        }
        boolean array = parser.currentToken() == JsonToken.START_ARRAY;
        while (array && parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT && into.size() < MOST) {
                into.add(Flat.of(parser, code));
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Returns the first signature of this kind. */
    Optional<Flat> signature(Subject subject) {
        return published.stream()
                .filter(entry -> !isKey(entry))
                .filter(entry ->
                        subject.names.contains(entry.value("tbsdata.type").toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Returns the keys; where several have one KeyID, the first counts. */
    Stream<Flat> keys() {
        return published.stream().filter(SecurityData::isKey);
    }

    private static boolean isKey(Flat entry) {
        return entry.find("keyvalue").isPresent();
    }
}
