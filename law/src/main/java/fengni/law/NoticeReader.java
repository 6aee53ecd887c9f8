package fengni.law;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a yearly notice, collecting every finding before it says no. */
final class NoticeReader {
    /** 13 since 2025 (Measures on National Days Off); before that 11. */
    private static final int STATUTORY_DAYS = 13;

    private static final int STATUTORY_DAYS_BEFORE = 11;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_STRETCH = 15;
    private static final int FIRST_YEAR = 2008;
    private static final int CENTURY = 100;
    /** A holiday of new year's day begins in the year before at the earliest here. */
    private static final int LAST_DAYS = 25;

    private static final String WEEKDAYS = "一二三四五六日";
    private static final Pattern BRACKET = Pattern.compile("[（(\\[]([^）)\\]]{0,40})[）)\\]]");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final Pattern NAME = Pattern.compile("^[^0-9]{1,12}[：:]");
    private static final Pattern AFTER = Pattern.compile("(放假|调休|上班|补班|共[0-9]{1,2}天|[一二两三四五六七八九十]天)");
    private static final Pattern ORDINAL = Pattern.compile("(?m)^\\s*[一二三四五六七八九十]{1,3}、");
    private static final Pattern STRETCH = Pattern.compile("([^至到~～—–]+?)(?:\\s*(?:至|到|~|～|—|–)\\s*(.+))?");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
    private static final Pattern CHINESE = Pattern.compile("(?:([0-9]{4})年)?(?:([0-9]{1,2})月)?([0-9]{1,2})日");

    private final HolidayNotice notice;
    private final List<Finding> findings = new ArrayList<>();
    private int year;

    private NoticeReader(HolidayNotice notice) {
        this.notice = notice;
    }

    static Reading<CalendarYear> read(HolidayNotice notice) {
        return new NoticeReader(notice).read();
    }

    private Reading<CalendarYear> read() {
        var number = notice.number().strip();
        expect(!number.isEmpty(), NoticeCode.NUMBER_MISSING, "number");
        expect(number.length() <= LONGEST_NUMBER, NoticeCode.NUMBER_LONG, "number", LONGEST_NUMBER);
        year = year();
        if (year == 0) {
            return new Reading.Unread<>(findings);
        }
        var off = days("off", notice.off());
        var worked = days("worked", notice.worked());
        worked.stream()
                .filter(day -> !CalendarYear.isWeekend(day))
                .forEach(day -> find(NoticeCode.WORKED_IN_THE_WEEK, "worked", day));
        worked.stream().filter(off::contains).forEach(day -> find(NoticeCode.OFF_AND_WORKED, "worked", day));
        expectStatutory(off);
        return Finding.any(findings, Severity.ERROR)
                ? new Reading.Unread<>(findings)
                : new Reading.Read<>(new CalendarYear(Year.of(year), number, notice.source(), off, worked), findings);
    }

    private int year() {
        var text = notice.year().strip();
        int read = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        var fits = read >= FIRST_YEAR && read < FIRST_YEAR + CENTURY;
        expect(fits, NoticeCode.YEAR, "year", text.substring(0, Math.min(text.length(), 10)));
        return fits ? read : 0;
    }

    private void expectStatutory(Set<LocalDate> off) {
        PublishedCalendar.STATUTORY.stream()
                .sorted()
                .filter(day -> year > 2024 || !day.equals(PublishedCalendar.SINCE_2025))
                .map(day -> day.atYear(year))
                .filter(day -> !off.contains(day))
                .forEach(day -> find(NoticeCode.STATUTORY_MISSING, "off", day));
        int least = year > 2024 ? STATUTORY_DAYS : STATUTORY_DAYS_BEFORE;
        expect(off.size() >= least, NoticeCode.TOO_FEW, "off", off.size(), least);
    }

    private Set<LocalDate> days(String field, String text) {
        var days = new TreeSet<LocalDate>();
        if (text.length() > LONGEST_TEXT) {
            find(NoticeCode.TEXT_LONG, field, LONGEST_TEXT);
            return days;
        }
        for (var part : withWeekdays(text).split("[\\n\\r、，,；;。]+", -1)) {
            if (!part.isBlank()) {
                stretch(field, part.strip()).forEach(day -> expect(days.add(day), NoticeCode.DAY_TWICE, field, day));
            }
        }
        return days;
    }

    /** Leaves of each bracket only the day of the week: what else stands there holds commas and numbers. */
    private static String withWeekdays(String text) {
        return BRACKET.matcher(ORDINAL.matcher(text).replaceAll("")).replaceAll(bracket -> {
            var weekday = WEEKDAY.matcher(bracket.group(1));
            return weekday.find() ? "<" + weekday.group(1) + ">" : "";
        });
    }

    private List<LocalDate> stretch(String field, String text) {
        var bare = AFTER.matcher(NAME.matcher(text).replaceFirst(""))
                .replaceAll("")
                .strip();
        if (bare.isEmpty()) {
            return List.of();
        }
        var matcher = STRETCH.matcher(bare);
        var first = matcher.matches() ? day(field, matcher.group(1), Optional.empty()) : Optional.<LocalDate>empty();
        if (first.isEmpty()) {
            find(NoticeCode.DAY_UNREADABLE, field, shown(text));
            return List.of();
        }
        var last = matcher.group(2) == null ? first : day(field, matcher.group(2), first);
        if (last.isEmpty()) {
            find(NoticeCode.DAY_UNREADABLE, field, shown(text));
            return List.of();
        }
        return between(field, text, first.get(), last.get());
    }

    private List<LocalDate> between(String field, String text, LocalDate first, LocalDate last) {
        var length = ChronoUnit.DAYS.between(first, last);
        if (length < 0 || length >= LONGEST_STRETCH) {
            find(NoticeCode.STRETCH, field, shown(text));
            return List.of();
        }
        var days = first.datesUntil(last.plusDays(1)).toList();
        days.stream().filter(day -> !isNear(day)).forEach(day -> find(NoticeCode.DAY_OUTSIDE, field, day));
        return days.stream().filter(this::isNear).toList();
    }

    private boolean isNear(LocalDate day) {
        return day.getYear() == year
                || (day.getYear() == year - 1 && day.getMonthValue() == 12 && day.getDayOfMonth() > LAST_DAYS);
    }

    /** Reads one day; month and year may be left out where the first day of the stretch tells them. */
    private Optional<LocalDate> day(String field, String written, Optional<LocalDate> first) {
        var text = written.replaceAll("<.>", "").strip();
        var iso = ISO.matcher(text);
        var chinese = CHINESE.matcher(text);
        var day = iso.matches()
                ? date(iso, first)
                : chinese.matches() ? date(chinese, first) : Optional.<LocalDate>empty();
        day.ifPresent(read -> checkWeekday(field, written, read));
        return day;
    }

    private Optional<LocalDate> date(Matcher parts, Optional<LocalDate> first) {
        var month =
                Optional.ofNullable(parts.group(2)).map(Integer::valueOf).or(() -> first.map(LocalDate::getMonthValue));
        int ofYear = Optional.ofNullable(parts.group(1))
                .map(Integer::valueOf)
                .orElse(first.map(LocalDate::getYear).orElse(year));
        try {
            return month.map(number -> LocalDate.of(ofYear, number, Integer.parseInt(parts.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private void checkWeekday(String field, String written, LocalDate day) {
        int at = written.indexOf('<');
        if (at >= 0) {
            char said = written.charAt(at + 1) == '天' ? '日' : written.charAt(at + 1);
            expect(
                    DayOfWeek.of(WEEKDAYS.indexOf(said) + 1) == day.getDayOfWeek(),
                    NoticeCode.WEEKDAY,
                    field,
                    day,
                    "周" + said);
        }
    }

    private void expect(boolean holds, NoticeCode code, String where, Object... params) {
        if (!holds) {
            find(code, where, params);
        }
    }

    private void find(NoticeCode code, String where, Object... params) {
        findings.add(Finding.of(code, where, params));
    }

    private static String shown(String text) {
        var plain = text.replaceAll("[<>]", "");
        return plain.substring(0, Math.min(plain.length(), 40));
    }
}
