package fengni.label;

import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Shape;
import fengni.label.LabelReading.Unreadable;
import fengni.label.file.Excerpt;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads one label token by token, so that order, doubles and types are seen before a map would hide them. */
final class LabelReader {
    /** Room for a label with signature and certificate in both reserved codes, and far below what could hurt. */
    static final int LIMIT = 65_536;

    static final int DEPTH = 8;
    /** A file made to annoy gets this many findings and no more. */
    private static final int MOST_FINDINGS = 100;

    private static final String WRAPPER = "AIGC";
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    private final Map<LabelField, String> values = new EnumMap<>(LabelField.class);
    private final List<Finding> findings = new ArrayList<>();
    private Shape shape = Shape.BARE;
    private String inside = "";
    private LabelField furthest = LabelField.LABEL;
    private boolean inOrder = true;

    private LabelReader() {}

    static LabelReading read(String text) {
        if (text.length() > LIMIT) {
            return new Unreadable(List.of(Finding.of(LabelCode.LABEL_TOO_LONG, "", text.length(), LIMIT)));
        }
        var reader = new LabelReader();
        try {
            reader.document(text.startsWith("\ufeff") ? text.substring(1) : text, "", false);
        } catch (JacksonException broken) {
            reader.found(LabelCode.NOT_JSON, "");
            return new Unreadable(reader.findings);
        }
        return reader.conclude();
    }

    private void document(String text, String path, boolean quoted) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            var token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING && !quoted) {
                found(LabelCode.QUOTED_TWICE, path);
                document(parser.getString(), path, true);
            } else if (token == JsonToken.START_OBJECT) {
                object(parser, text, path);
                if (!text.substring((int) parser.currentLocation().getCharOffset())
                        .isBlank()) {
                    found(LabelCode.TRAILING_TEXT, path);
                }
            }
        }
    }

    private void object(JsonParser parser, String text, String path) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var where = path + "/" + Excerpt.of(name);
            parser.nextToken();
            var field = LabelField.spelled(name);
            if (field.isPresent()) {
                take(field.get(), name, value(parser, text, where), where);
            } else if (path.isEmpty() && name.equalsIgnoreCase(WRAPPER)) {
                unwrap(parser, text, name, where);
            } else {
                found(LabelCode.FIELD_UNKNOWN, where, Excerpt.of(name));
                parser.skipChildren();
            }
        }
    }

    private void unwrap(JsonParser parser, String text, String name, String where) {
        shape = Shape.WRAPPED;
        inside = where;
        if (!name.equals(WRAPPER)) {
            found(LabelCode.FIELD_SPELLING, where, name, WRAPPER);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, text, where);
        } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
            found(LabelCode.QUOTED_TWICE, where);
            document(parser.getString(), where, true);
        } else {
            found(LabelCode.NO_FIELDS, where);
            parser.skipChildren();
        }
    }

    private void take(LabelField field, String name, String value, String where) {
        if (!name.equals(field.key())) {
            found(LabelCode.FIELD_SPELLING, where, name, field.key());
        }
        if (values.containsKey(field)) {
            found(LabelCode.FIELD_TWICE, where, field.key());
            return;
        }
        values.put(field, value);
        inOrder &= field.compareTo(furthest) >= 0;
        furthest = field.compareTo(furthest) > 0 ? field : furthest;
    }

    /** Returns the value as text; what is not a string is reported and taken as it is written. */
    private String value(JsonParser parser, String text, String where) {
        var token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        found(LabelCode.NOT_A_STRING, where, typeOf(token));
        if (!token.isStructStart()) {
            return token == JsonToken.VALUE_NULL ? "" : parser.getString();
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return text.substring(start, (int) parser.currentLocation().getCharOffset());
    }

    private static String typeOf(JsonToken token) {
        if (token.isNumeric()) {
            return "number";
        }
        if (token.isBoolean()) {
            return "boolean";
        }
        return token == JsonToken.START_OBJECT ? "object" : token == JsonToken.START_ARRAY ? "array" : "null";
    }

    private LabelReading conclude() {
        if (values.isEmpty()) {
            found(LabelCode.NO_FIELDS, inside);
            return new Unreadable(findings);
        }
        if (!inOrder) {
            found(LabelCode.FIELD_ORDER, inside);
        }
        findings.addAll(LabelRules.findings(values, inside));
        return new Found(values, shape, findings);
    }

    private void found(LabelCode code, String where, Object... params) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(Finding.of(code, where, params));
        }
    }
}
