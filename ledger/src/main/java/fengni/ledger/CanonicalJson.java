package fengni.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON in one way only (RFC 8785), so that the same fields give the same bytes and the same commitment.
 *
 * <p>Values are strings, integers, booleans, lists and maps of these. Two departures, both for evidence: a lone
 * surrogate, which a hostile prompt may contain, is kept as an escape instead of being refused; and an integer beyond
 * 2<sup>53</sup>, which JSON readers would round, is refused.
 */
public final class CanonicalJson {
    private static final long EXACT = (1L << 53) - 1;
    private static final int DEEPEST = 64;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * Returns the canonical UTF-8 bytes of an object, its keys in the order of their UTF-16 code units.
     *
     * @throws IllegalArgumentException on any other type of value, an inexact integer or nesting deeper than 64
     */
    public static byte[] bytes(Map<String, ?> object) {
        return text(object).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the canonical text of an object; see {@link #bytes}. */
    public static String text(Map<String, ?> object) {
        var json = new CanonicalJson();
        json.object(object, 1);
        return json.out.toString();
    }

    private void value(Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested deeper than " + DEEPEST);
        }
        switch (value) {
            case String text -> string(text);
            case Boolean truth -> out.append(truth.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> integer(number);
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> object(map, depth);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private void integer(long number) {
        if (number > EXACT || number < -EXACT) {
            throw new IllegalArgumentException(number + " is not exact in JSON; give it as a string");
        }
        out.append(number);
    }

    private void list(List<?> list, int depth) {
        out.append('[');
        var separator = "";
        for (Object element : list) {
            out.append(separator);
            value(element, depth + 1);
            separator = ",";
        }
        out.append(']');
    }

    private void object(Map<?, ?> map, int depth) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, element) -> sorted.put(key(key), element));
        out.append('{');
        var separator = "";
        for (Map.Entry<String, Object> field : sorted.entrySet()) {
            out.append(separator);
            string(field.getKey());
            out.append(':');
            value(field.getValue(), depth + 1);
            separator = ",";
        }
        out.append('}');
    }

    private static String key(Object key) {
        if (key instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a key is a string, not " + key.getClass());
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char symbol = text.charAt(i);
            if (Character.isSurrogate(symbol) && !paired(text, i)) {
                escape(symbol);
            } else {
                symbol(symbol);
            }
        }
        out.append('"');
    }

    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private void symbol(char symbol) {
        switch (symbol) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (symbol < ' ') {
                    escape(symbol);
                } else {
                    out.append(symbol);
                }
            }
        }
    }

    private void escape(char symbol) {
        out.append("\\u%04x".formatted((int) symbol));
    }
}
