package fengni.law.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import fengni.law.Finding;
import fengni.law.Invisible;
import fengni.law.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Compares a row with the record that it is to become, so that all of its faults are told at once: a reader of JSON stops
 * at the first.
 */
final class RowShape {
    private final List<Finding> findings = new ArrayList<>();

    private RowShape() {}

    /** Returns what is wrong; empty if every field is there and of its kind. */
    static List<Finding> check(Class<?> row, JsonNode node, String where) {
        var shape = new RowShape();
        shape.check((Type) row, node, where);
        return shape.findings;
    }

    /** Returns the names of a record's fields as they stand in a table. */
    static Map<String, RecordComponent> fields(Class<?> row) {
        var fields = new LinkedHashMap<String, RecordComponent>();
        for (var component : row.getRecordComponents()) {
            var named = component.getAccessor().getAnnotation(JsonProperty.class);
            fields.put(named == null ? component.getName() : named.value(), component);
        }
        return fields;
    }

    private void check(Type type, JsonNode node, String where) {
        if (type instanceof ParameterizedType of) {
            items(of.getActualTypeArguments()[0], node, where);
        } else if (type == Condition.class) {
            items(String.class, node, where);
        } else if (type == Basis.class) {
            fields(RulebookTables.Cited.class, node, where);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            fields(plain, node, where);
        } else {
            plain(type, node, where);
        }
    }

    private void items(Type item, JsonNode node, String where) {
        if (!node.isArray()) {
            wrong(where, "[ ]");
            return;
        }
        int place = 0;
        for (var one : node) {
            check(item, one, where + "/" + ++place);
        }
    }

    private void fields(Class<?> row, JsonNode node, String where) {
        if (!node.isObject()) {
            wrong(where, "{ }");
            return;
        }
        var fields = fields(row);
        fields.forEach((name, component) -> {
            if (node.has(name)) {
                check(component.getGenericType(), node.path(name), where + "/" + name);
            } else {
                findings.add(Finding.of(RulebookCode.MISSING_FIELD, where + "/" + name));
            }
        });
        node.propertyNames().stream()
                .filter(name -> !fields.containsKey(name))
                .forEach(name -> findings.add(Finding.of(
                        RulebookCode.UNKNOWN_FIELD, where + "/" + name, Nearest.to(name, fields.keySet().stream()))));
    }

    private void plain(Type type, JsonNode node, String where) {
        if (type == int.class) {
            expect(node.isInt(), where, "0, 1, 2 …");
        } else if (type == boolean.class) {
            expect(node.isBoolean(), where, "true, false");
        } else if (!node.isString()) {
            wrong(where, "\"…\"");
        } else if (type == LocalDate.class) {
            expect(isDay(node.asString()), where, "\"2026-11-22\"");
        } else if (type instanceof Class<?> of && of.isEnum()) {
            var names = Stream.of(of.getEnumConstants()).map(Object::toString).toList();
            expect(names.contains(node.asString()), where, String.join(", ", names));
        } else {
            Invisible.in(node.asString()).stream()
                    .findFirst()
                    .ifPresent(hidden -> findings.add(Finding.of(RulebookCode.HIDDEN_CHARACTER, where, hidden.code())));
        }
    }

    private void expect(boolean holds, String where, String expected) {
        if (!holds) {
            wrong(where, expected);
        }
    }

    private void wrong(String where, String expected) {
        findings.add(Finding.of(RulebookCode.WRONG_VALUE, where, expected));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
