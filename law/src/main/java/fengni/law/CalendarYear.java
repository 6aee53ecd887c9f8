package fengni.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;

/**
 * One year's days off and make-up workdays, as the State Council Office announced them.
 *
 * <p>A year counts only with its notice: days guessed ahead of it circulate and contradict each other.
 *
 * @param year the year that the notice settles
 * @param notice the notice's number
 * @param source where the days were read
 * @param off days off, weekends inside a holiday included; the last days of December before may be among them
 * @param worked Saturdays and Sundays that are worked (调休)
 */
public record CalendarYear(Year year, String notice, Source source, Set<LocalDate> off, Set<LocalDate> worked) {

    public CalendarYear {
        if (notice.isBlank()) {
            throw new IllegalArgumentException("calendar of " + year + " has no notice number");
        }
        for (LocalDate day : worked) {
            if (!isWeekend(day) || off.contains(day)) {
                throw new IllegalArgumentException("make-up workday " + day + " is not a worked weekend day");
            }
        }
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    /**
     * Reads a notice as a person entered it.
     *
     * @return the year, or every finding at once; a warning is left where a day of the week does not fit its date
     */
    public static Reading<CalendarYear> read(HolidayNotice notice) {
        return NoticeReader.read(notice);
    }

    /** Returns whether the notice says something of this day. */
    boolean names(LocalDate day) {
        return off.contains(day) || worked.contains(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        return worked.contains(day) || (!isWeekend(day) && !off.contains(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
