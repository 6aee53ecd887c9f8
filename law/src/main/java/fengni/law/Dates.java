package fengni.law;

import java.time.LocalDate;
import java.time.YearMonth;

/** Eight-digit dates inside numbers, read by the calendar and not by trial and error. */
final class Dates {
    private static final int MONTHS = 12;

    private Dates() {}

    /** {@code digits} are eight ASCII digits, YYYYMMDD. */
    static boolean exists(String digits) {
        int month = month(digits);
        return month >= 1
                && month <= MONTHS
                && YearMonth.of(year(digits), month).isValidDay(day(digits));
    }

    static LocalDate of(String digits) {
        return LocalDate.of(year(digits), month(digits), day(digits));
    }

    private static int year(String digits) {
        return Integer.parseInt(digits, 0, 4, 10);
    }

    private static int month(String digits) {
        return Integer.parseInt(digits, 4, 6, 10);
    }

    private static int day(String digits) {
        return Integer.parseInt(digits, 6, 8, 10);
    }
}
