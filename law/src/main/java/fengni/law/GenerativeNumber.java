package fengni.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A published number of a generative AI service: place, name and date joined by hyphens, then mostly a running number,
 * with an S before it when the service is registered by a province (generative AI measures, Article 17).
 *
 * <p>These numbers have no check digit: only the form and the date can be looked at. Letter case is irregular in the
 * published lists and kept as it is. Nothing here makes up a number.
 */
public record GenerativeNumber(String value) implements OfficialNumber {
    private static final Pattern FORM = Pattern.compile(
            "(?<place>[A-Za-z]{1,40})-(?<name>[A-Za-z0-9.]{1,100})-(?<date>\\d{8})(?<running>S?\\d{4})?");
    private static final int FIRST_YEAR = 2023;

    /** What the ending of a number tells. */
    public enum Kind {
        /** Filed (备案): the date and a running number. */
        FILED,
        /** Registered (登记), the service calling a filed model: an S before the running number. */
        REGISTERED,
        /** The date alone: the oldest filings, and a few later rows. */
        DATE_ONLY
    }

    /** @throws IllegalArgumentException if the value is not in the form or its date does not exist */
    public GenerativeNumber {
        Finding.refuse("number of a generative service", form(value));
    }

    /**
     * Reads a number as typed: full-width forms and spaces are folded and noted.
     *
     * <p>Warnings: the date lies after {@code today} or before 2023. Note: a place that is not in the list of places.
     */
    public static Reading<GenerativeNumber> read(String typed, LocalDate today) {
        return Typed.of(typed).reading(text -> findings(text, today), GenerativeNumber::new);
    }

    public Kind kind() {
        var running = part(value, "running");
        if (running.isEmpty()) {
            return Kind.DATE_ONLY;
        }
        return running.startsWith("S") ? Kind.REGISTERED : Kind.FILED;
    }

    public String place() {
        return part(value, "place");
    }

    /** Returns the name of the service or model as spelled in the number, mostly pinyin. */
    public String name() {
        return part(value, "name");
    }

    public LocalDate date() {
        return Dates.of(part(value, "date"));
    }

    private static List<Finding> form(String value) {
        if (!FORM.matcher(value).matches()) {
            return List.of(Finding.of(NumberCode.FORM, ""));
        }
        return Dates.exists(part(value, "date")) ? List.of() : List.of(Finding.of(NumberCode.DATE, ""));
    }

    private static List<Finding> findings(String value, LocalDate today) {
        var found = new ArrayList<>(form(value));
        if (found.isEmpty()) {
            var date = Dates.of(part(value, "date"));
            if (!Regions.hasPlace(part(value, "place"))) {
                found.add(Finding.of(NumberCode.PLACE_UNKNOWN, "", part(value, "place")));
            }
            if (date.isAfter(today)) {
                found.add(Finding.of(NumberCode.DATE_FUTURE, ""));
            }
            if (date.getYear() < FIRST_YEAR) {
                found.add(Finding.of(NumberCode.YEAR_OUTSIDE, "", date.getYear()));
            }
        }
        return found;
    }

    /** Returns a named part, or an empty string if the number has none; call only on what matches. */
    private static String part(String value, String name) {
        var matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no part " + name);
        }
        var part = matcher.group(name);
        return part == null ? "" : part;
    }
}
