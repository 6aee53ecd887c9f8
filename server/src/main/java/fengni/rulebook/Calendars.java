package fengni.rulebook;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.attachments.Attachment;
import fengni.law.CalendarYear;
import fengni.law.ChinaDay;
import fengni.law.Confidence;
import fengni.law.Finding;
import fengni.law.HolidayNotice;
import fengni.law.Reading;
import fengni.law.Source;
import fengni.law.WorkingDays;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The calendar of working days: the years shipped with the program, and those whose notice somebody entered with its
 * number and a copy. The newest notice of a year counts; one that is withdrawn does not. A deadline that reaches a year
 * without a notice is provisional, and becomes firm, and may move, once the notice is entered.
 *
 * <p>What a method has returned as done survives a crash; its record is durable before it counts. Another node knows it
 * within two seconds. Safe for use by many threads.
 */
public final class Calendars {
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_REASON = 2_000;

    private final NoticeTable table;
    private final Papers papers;
    private final CalendarReaders readers;
    private final Recent<List<NoticeEntry>> entries;

    Calendars(NoticeTable table, Papers papers, CalendarReaders readers) {
        this.table = table;
        this.papers = papers;
        this.readers = readers;
        this.entries = new Recent<>(table::list);
    }

    /** Returns the calendar of this moment. */
    public WorkingDays days() {
        return with(entries.get());
    }

    private static WorkingDays with(List<NoticeEntry> entries) {
        var days = WorkingDays.published();
        for (var entry : entries.reversed()) {
            days = entry.withdrawn().isPresent() ? days : days.with(entry.year());
        }
        return days;
    }

    /** Returns what was entered, the newest first, withdrawn notices among it. */
    List<NoticeEntry> entries() {
        return entries.get();
    }

    /** Returns the entry by which a year counts; empty if the shipped table does, or nothing. */
    Optional<NoticeEntry> entry(Year year) {
        return entries().stream()
                .filter(entry ->
                        entry.withdrawn().isEmpty() && entry.year().year().equals(year))
                .findFirst();
    }

    LocalDate today() {
        return ChinaDay.of(papers.now());
    }

    List<Attachment> copies(NoticeEntry entry) {
        return papers.of(entry.owner());
    }

    Optional<Attachment> copy(long id, UUID file) {
        return papers.find(NoticeEntry.owner(id), file);
    }

    /** What a person gives with a notice. {@code source} says where its text was read. */
    record Draft(
            Optional<String> year,
            Optional<String> number,
            Optional<String> source,
            Optional<String> off,
            Optional<String> worked) {
        HolidayNotice notice(LocalDate today) {
            return new HolidayNotice(
                    year.orElse(""),
                    number.orElse(""),
                    off.orElse(""),
                    worked.orElse(""),
                    new Source(
                            "国务院办公厅关于部分节假日安排的通知 " + number.orElse("").strip(),
                            today.toString(),
                            today,
                            Confidence.TEXT,
                            source.orElse("").strip()));
        }
    }

    /** What was entered, and what gave the reader pause: doubts that refuse nothing. */
    record Accepted(NoticeEntry entry, List<Finding> doubts) {}

    /** Enters a notice; its copy is needed, since days announced ahead of it circulate and contradict each other. */
    Outcome<Accepted> enter(Author by, Draft draft, Papers.Given copy) {
        var faults = new Faults().words(draft.source(), "source", LONGEST_SOURCE);
        var read = CalendarYear.read(draft.notice(today()));
        faults.addAll(FoundFaults.each("holidays", read.findings()));
        read.toOptional()
                .map(year -> year.year().getValue())
                .filter(year -> year > today().getYear() + 1)
                .ifPresent(year -> faults.add(Fault.of("year", "holidays.ahead", year)));
        var files = papers.check(copy, "copy", faults);
        return switch (read) {
            case Reading.Read<CalendarYear>(var year, var doubts)
            when faults.none() ->
                change(() -> entered(by, year, papers.keep(files))).map(entry -> new Accepted(entry, doubts));
            case Reading.Read<CalendarYear> _, Reading.Unread<CalendarYear> _ -> new Outcome.Faulty<>(faults.list());
        };
    }

    private Outcome<NoticeEntry> entered(Author by, CalendarYear year, List<Attachment> copy) {
        var entered = new Entered(by, papers.now());
        long id = table.add(year, entered);
        papers.claim(copy, NoticeEntry.owner(id));
        papers.record(RoomRecord.of("holiday_notice_entered", entered, RoomRecord.with(told(id, year), copy)));
        return new Outcome.Done<>(new NoticeEntry(id, year, entered, Optional.empty()));
    }

    private static Map<String, Object> told(long id, CalendarYear year) {
        var told = new LinkedHashMap<String, Object>();
        told.put("notice", id);
        told.put("year", (long) year.year().getValue());
        told.put("number", year.notice());
        told.put("source", year.source().note());
        told.put("off", year.off().stream().sorted().map(LocalDate::toString).toList());
        told.put(
                "worked",
                year.worked().stream().sorted().map(LocalDate::toString).toList());
        return told;
    }

    /** Withdraws a notice that was entered wrongly; the one entered before it counts again, or the shipped table. */
    Outcome<NoticeEntry> withdraw(Author by, long id, Optional<String> reason) {
        var faults = new Faults().words(reason, "reason", LONGEST_REASON);
        return !faults.none()
                ? new Outcome.Faulty<>(faults.list())
                : change(() -> Outcome.found(table.find(id)).then(found -> withdrawn(by, found, reason.orElseThrow())));
    }

    private Outcome<NoticeEntry> withdrawn(Author by, NoticeEntry found, String reason) {
        if (found.withdrawn().isPresent()) {
            return new Outcome.Conflicting<>(Fault.of("reason", "rules.withdrawn"));
        }
        var withdrawal = new Withdrawal(reason.strip(), new Entered(by, papers.now()));
        table.withdraw(found.id(), withdrawal);
        papers.record(RoomRecord.of(
                "holiday_notice_withdrawn",
                withdrawal.entered(),
                Map.of("notice", found.id(), "number", found.year().notice(), "reason", withdrawal.reason())));
        return new Outcome.Done<>(new NoticeEntry(found.id(), found.year(), found.entered(), Optional.of(withdrawal)));
    }

    /** Tells rooms that store days of the new calendar within the same transaction, so that none keeps the old. */
    private <T> Outcome<T> change(Supplier<Outcome<T>> work) {
        try {
            return table.change(() -> {
                var outcome = work.get();
                if (outcome instanceof Outcome.Done<T>) {
                    readers.changed(with(table.list()));
                }
                return outcome;
            });
        } finally {
            entries.forget();
        }
    }
}
