package fengni.law.lint;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days of the calendar inside what people typed: {@code 2026-11-15}, 2026年11月15日, {@code 2026/11/15}. */
final class Days {
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(\\d{4})[-./年] ?(\\d{1,2})[-./月] ?(\\d{1,2})(?!\\d)");
    private static final int MONTHS = 12;

    private Days() {}

    /** Returns the day that the text is; empty if it is more or less than one day. */
    static Optional<LocalDate> read(String text) {
        var found = DAY.matcher(text);
        return found.lookingAt() && text.length() - found.end() <= 1 ? of(found.toMatchResult()) : Optional.empty();
    }

    /** Returns the days that a text names, in its order. */
    static List<LocalDate> in(String text) {
        return DAY.matcher(Folded.width(text))
                .results()
                .flatMap(one -> of(one).stream())
                .toList();
    }

    private static Optional<LocalDate> of(MatchResult parts) {
        int month = Integer.parseInt(parts.group(2));
        int day = Integer.parseInt(parts.group(3));
        if (month < 1 || month > MONTHS) {
            return Optional.empty();
        }
        var of = YearMonth.of(Integer.parseInt(parts.group(1)), month);
        return of.isValidDay(day) ? Optional.of(of.atDay(day)) : Optional.empty();
    }
}
