package fengni.screen;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one JSON object, with all that is wrong in them. A field that is null is as good as absent. */
final class Fields {
    /** A date without a time is a day in China. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final ObjectNode object;
    private final String prefix;
    private final List<Problem> problems;

    /** What is wrong with a field. */
    record Problem(Fault fault, List<String> details) {}

    Fields(ObjectNode object) {
        this(object, "", new ArrayList<>());
    }

    private Fields(ObjectNode object, String prefix, List<Problem> problems) {
        this.object = object;
        this.prefix = prefix;
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }

    void find(Fault fault, String... details) {
        problems.add(new Problem(fault, List.of(details)));
    }

    /** Refuses fields that are not known. */
    void onlyKnow(List<String> names) {
        object.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> find(Fault.UNKNOWN_FIELD, prefix + name, String.join(", ", names)));
    }

    boolean has(String name) {
        var node = object.path(name);
        return !node.isMissingNode() && !node.isNull();
    }

    /** Returns a text that must be there and not blank. */
    String required(String name) {
        var node = object.path(name);
        if (!has(name) || (node.isString() && node.stringValue().isBlank())) {
            find(Fault.MISSING_FIELD, prefix + name);
            return "";
        }
        return text(name).orElse("");
    }

    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (!object.path(name).isString()) {
            wrong(name, "\"…\"");
            return Optional.empty();
        }
        return Optional.of(object.path(name).stringValue());
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!object.path(name).isBoolean()) {
            wrong(name, "true, false");
            return otherwise;
        }
        return object.path(name).booleanValue();
    }

    int number(String name, int least, int most, int otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        var node = object.path(name);
        if (!node.isIntegralNumber()) {
            wrong(name, String.valueOf(least));
        } else if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            find(Fault.OUT_OF_RANGE, prefix + name, String.valueOf(least), String.valueOf(most));
        } else {
            return node.intValue();
        }
        return otherwise;
    }

    /** Returns one of the words of an enum, which are written in lower case. */
    <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        return text(name).flatMap(given -> word(name, given, words));
    }

    /** Returns a list of at least one word of an enum. */
    <E extends Enum<E>> List<E> words(String name, Class<E> words) {
        if (!has(name)) {
            return List.of();
        }
        var list = object.path(name);
        var example = "[\"" + names(words).getFirst() + "\"]";
        if (!list.isArray() || list.isEmpty()) {
            wrong(name, example);
            return List.of();
        }
        var found = new ArrayList<E>();
        for (JsonNode each : list) {
            if (each.isString()) {
                word(name, each.stringValue(), words).ifPresent(found::add);
            } else {
                wrong(name, example);
            }
        }
        return found;
    }

    /** Returns the fields of an object that may be absent. */
    Optional<Fields> within(String name, String example) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (object.path(name) instanceof ObjectNode inside) {
            return Optional.of(new Fields(inside, prefix + name + ".", problems));
        }
        wrong(name, example);
        return Optional.empty();
    }

    Optional<Instant> time(String name) {
        var given = text(name);
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
            wrong(name, "2026-11-22, 2026-11-22T08:00:00+08:00");
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> word(String name, String given, Class<E> words) {
        int place = names(words).indexOf(given);
        if (place < 0) {
            find(Fault.UNKNOWN_VALUE, prefix + name, given, String.join(", ", names(words)));
            return Optional.empty();
        }
        return Optional.of(words.getEnumConstants()[place]);
    }

    private void wrong(String name, String example) {
        find(Fault.WRONG_TYPE, prefix + name, example);
    }

    static <E extends Enum<E>> List<String> names(Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
