package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Faults;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The members of one JSON object, taken out one by one; whatever is missing, ill formed or left over is noted. What a
 * method returns counts only if no fault was noted in the end.
 */
final class Members {
    /** UTF-16 units of the longest text. */
    static final int LONGEST_TEXT = 10_000;
    /** More would only make a refusal larger than what it refuses. */
    private static final int MOST_FINDINGS = 50;

    private static final int LONGEST_NAME = 100;
    /** Times that every table can keep, and no clock of a party to this protocol has left. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant TOO_LATE = Instant.parse("2101-01-01T00:00:00Z");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Map<String, Object> map;
    private final String path;
    private final Faults faults;
    private final Set<String> taken = new HashSet<>();

    Members(Map<String, Object> map, Faults faults) {
        this(map, "", faults);
    }

    private Members(Map<String, Object> map, String path, Faults faults) {
        this.map = map;
        this.path = path;
        this.faults = faults;
    }

    /** Returns a text of up to {@value #LONGEST_TEXT} UTF-16 units. */
    String text(String name) {
        return take(name) instanceof String text && text.length() <= LONGEST_TEXT ? text : ill(name, "");
    }

    /** Returns a whole number from {@code least} on. */
    long number(String name, long least) {
        return take(name) instanceof Long number && number >= least ? number : ill(name, least);
    }

    /** Returns a whole number from 1 to 2<sup>31</sup>-1. */
    int count(String name) {
        var number = number(name, 1);
        return number <= Integer.MAX_VALUE ? (int) number : ill(name, 1);
    }

    UUID id(String name) {
        var text = text(name);
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? id : ill(name, NOBODY);
        } catch (IllegalArgumentException _) {
            return ill(name, NOBODY);
        }
    }

    /** Returns a time of the years 2000 to 2100, in its one spelling. */
    Instant at(String name) {
        var text = text(name);
        try {
            var at = Instant.parse(text);
            return at.toString().equals(text) && !at.isBefore(EARLIEST) && at.isBefore(TOO_LATE)
                    ? at
                    : ill(name, Instant.EPOCH);
        } catch (DateTimeException _) {
            return ill(name, Instant.EPOCH);
        }
    }

    /** Returns a day of the years 2000 to 2100, ISO 8601. */
    LocalDate day(String name) {
        var text = text(name);
        try {
            var day = LocalDate.parse(text);
            return day.toString().equals(text) && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR
                    ? day
                    : ill(name, LocalDate.EPOCH);
        } catch (DateTimeException _) {
            return ill(name, LocalDate.EPOCH);
        }
    }

    /** As {@link #day}; a member that is not there is no day. */
    Optional<LocalDate> maybeDay(String name) {
        return map.containsKey(name) ? Optional.of(day(name)) : Optional.empty();
    }

    List<?> list(String name, int most) {
        return take(name) instanceof List<?> list && list.size() <= most ? list : ill(name, List.of());
    }

    Members within(String name) {
        return take(name) instanceof Map<?, ?> object
                ? new Members(keyed(object), path + name + "/", faults)
                : ill(name, new Members(Map.of(), path + name + "/", new Faults()));
    }

    Map<String, Object> object(String name) {
        return take(name) instanceof Map<?, ?> object ? keyed(object) : ill(name, Map.of());
    }

    /** Returns the objects of a list. */
    List<Members> each(String name, int most) {
        return list(name, most).stream()
                .map(element -> element instanceof Map<?, ?> object
                        ? new Members(keyed(object), path + name + "/", faults)
                        : ill(name, new Members(Map.of(), path + name + "/", new Faults())))
                .toList();
    }

    /** Notes that a member has a value that it cannot have; returns {@code instead}. */
    <T> T ill(String name, T instead) {
        if (map.containsKey(name)) {
            note(name, "letter_ill_field");
        }
        return instead;
    }

    /** Notes the members that nobody asked for; no document is told of more than fifty findings. */
    void end() {
        map.keySet().stream()
                .filter(name -> !taken.contains(name))
                .sorted()
                .limit(MOST_FINDINGS)
                .forEach(name -> note(name.length() > LONGEST_NAME ? "…" : name, "letter_unknown_field"));
    }

    private void note(String name, String code) {
        if (faults.list().size() < MOST_FINDINGS) {
            faults.add(Fault.of(path + name, code, path + name));
        }
    }

    static Map<String, Object> keyed(Map<?, ?> object) {
        var keyed = new HashMap<String, Object>();
        object.forEach((key, value) -> keyed.put(String.valueOf(key), value));
        return keyed;
    }

    private Object take(String name) {
        taken.add(name);
        var value = map.get(name);
        if (value == null) {
            note(name, "letter_missing_field");
            return false;
        }
        return value;
    }
}
