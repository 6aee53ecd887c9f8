package fengni.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much time is left until the end of a day, in calendar days.
 *
 * @param tone bad when the day is over, a warning within {@value #SOON} days
 * @param days at least 0; how many left, or how many over
 */
record Left(Tone tone, String key, long days) {
    private static final int SOON = 3;

    static Left until(LocalDate due, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return new Left(Tone.BAD, "pages.due.over", -days);
        }
        return days == 0
                ? new Left(Tone.WARN, "pages.due.today", 0)
                : new Left(days <= SOON ? Tone.WARN : Tone.NEUTRAL, "pages.due.left", days);
    }
}
