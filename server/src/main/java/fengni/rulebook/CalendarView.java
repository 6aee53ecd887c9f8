package fengni.rulebook;

import fengni.law.CalendarYear;
import fengni.law.Deadline;
import fengni.law.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** One year of the calendar as its page shows it. */
record CalendarView(Year year, WorkingDays days, LocalDate today) {
    private static final int WEEK = 7;
    private static final List<Integer> TERMS = List.of(3, 10, 15, 20, 30);

    /** One day: {@code off}, {@code worked} (a make-up workday), {@code weekend} or {@code plain}. */
    record Cell(LocalDate day, String kind) {}

    /** Consecutive days. */
    record Stretch(LocalDate first, LocalDate last, long days) {}

    Optional<CalendarYear> published() {
        return days.years().stream().filter(one -> one.year().equals(year)).findFirst();
    }

    /** Returns the years to choose from: the published ones and the one after. */
    List<Year> years() {
        var known = days.years().stream().map(CalendarYear::year).toList();
        return Stream.concat(known.stream(), Stream.of(known.getLast().plusYears(1)))
                .toList();
    }

    /** Returns the weeks of a month from Monday on; a place without a day is empty. */
    List<List<Optional<Cell>>> weeks(Month month) {
        var of = YearMonth.of(year.getValue(), month);
        var cells = new ArrayList<Optional<Cell>>();
        for (int i = 1; i < of.atDay(1).getDayOfWeek().getValue(); i++) {
            cells.add(Optional.empty());
        }
        for (int day = 1; day <= of.lengthOfMonth(); day++) {
            cells.add(Optional.of(cell(of.atDay(day))));
        }
        while (cells.size() % WEEK != 0) {
            cells.add(Optional.empty());
        }
        var weeks = new ArrayList<List<Optional<Cell>>>();
        for (int at = 0; at < cells.size(); at += WEEK) {
            weeks.add(List.copyOf(cells.subList(at, at + WEEK)));
        }
        return weeks;
    }

    private Cell cell(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        boolean off = published().map(one -> one.off().contains(day)).orElse(false);
        if (days.isWorkingDay(day)) {
            return new Cell(day, weekend ? "worked" : "plain");
        }
        return new Cell(day, off || !weekend ? "off" : "weekend");
    }

    long workingDays() {
        return year.atDay(1)
                .datesUntil(year.plusYears(1).atDay(1))
                .filter(days::isWorkingDay)
                .count();
    }

    List<Stretch> off() {
        var stretches = new ArrayList<Stretch>();
        published()
                .map(one -> one.off().stream().sorted().toList())
                .orElse(List.of())
                .forEach(day -> {
                    if (!stretches.isEmpty()
                            && stretches.getLast().last().plusDays(1).equals(day)) {
                        var open = stretches.removeLast();
                        stretches.add(new Stretch(open.first(), day, open.days() + 1));
                    } else {
                        stretches.add(new Stretch(day, day, 1));
                    }
                });
        return stretches;
    }

    List<LocalDate> worked() {
        return published().map(one -> one.worked().stream().sorted().toList()).orElse(List.of());
    }

    /** Returns what usual terms that begin today come to. */
    SequencedMap<Integer, Deadline> terms() {
        var terms = new LinkedHashMap<Integer, Deadline>();
        TERMS.forEach(term -> terms.put(term, days.after(today, term)));
        return terms;
    }
}
