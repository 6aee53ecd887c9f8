package fengni.notice;

import fengni.pages.Due;
import fengni.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What is due as a calendar to subscribe to: one event of a whole day each, with an alarm for each stage at nine in the
 * morning. What is done disappears with the next look.
 */
final class DueCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int HOURS_OF_DAY = 24;
    private static final int ALARM_HOUR = 9;

    private final Words words;
    private final Stages stages;
    private final NoticeSettings settings;

    DueCalendar(Words words, Stages stages, NoticeSettings settings) {
        this.words = words;
        this.stages = stages;
        this.settings = settings;
    }

    String of(String organisation, List<SeenDue> dues) {
        var name = words.say("notice.calendar.name", organisation);
        var out = new CalendarText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line(
                        "PRODID",
                        "-//Fengni//due list//" + (words.language().tag().startsWith("zh") ? "ZH" : "EN"))
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H")
                .line("X-PUBLISHED-TTL", "PT4H");
        dues.forEach(due -> event(out, due));
        return out.line("END", "VCALENDAR").toString();
    }

    private void event(CalendarText out, SeenDue seen) {
        var due = seen.due();
        var summary = summary(seen);
        out.line("BEGIN", "VEVENT")
                .line("UID", seen.id().toString())
                .line("SEQUENCE", String.valueOf(seen.sequence()))
                .line("DTSTAMP", moment(seen.changed()))
                .line("CREATED", moment(seen.first()))
                .line("LAST-MODIFIED", moment(seen.changed()))
                .line("DTSTART;VALUE=DATE", day(due.by().due()))
                .line("DTEND;VALUE=DATE", day(due.by().due().plusDays(1)))
                .text("SUMMARY", summary)
                .text("DESCRIPTION", description(due))
                .line("STATUS", due.by().provisional() ? "TENTATIVE" : "CONFIRMED")
                .line("TRANSP", "TRANSPARENT")
                .line("CLASS", "PRIVATE");
        if (!settings.console().isEmpty()) {
            out.line("URL", settings.link(due.path()));
        }
        stages.days().forEach(stage -> alarm(out, stage, summary));
        out.line("END", "VEVENT");
    }

    private static void alarm(CalendarText out, int stage, String words) {
        int hours = ALARM_HOUR - stage * HOURS_OF_DAY;
        out.line("BEGIN", "VALARM")
                .line("ACTION", "DISPLAY")
                .line("TRIGGER", (hours < 0 ? "-" : "") + "PT" + Math.abs(hours) + "H")
                .text("DESCRIPTION", words)
                .line("END", "VALARM");
    }

    /** A day that may still move says so where everybody reads it. */
    private String summary(SeenDue due) {
        var what = Wordings.what(words, due);
        return due.due().by().provisional() ? words.say("notice.calendar.provisional", what) : what;
    }

    private String description(Due due) {
        var rule = due.citation().isEmpty()
                ? words.say("notice.calendar.practice")
                : words.say(
                        "notice.mail.rule", due.citation().in(words.language().tag()));
        return rule + Wordings.doubt(words, due.by()).replaceFirst("^", due.by().provisional() ? "\n" : "");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
