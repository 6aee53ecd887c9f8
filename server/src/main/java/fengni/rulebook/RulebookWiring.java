package fengni.rulebook;

import fengni.attachments.Attachments;
import fengni.evidence.Recorder;
import fengni.news.NewsTable;
import fengni.notice.CalendarInUse;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class RulebookWiring {
    @Bean
    Rulebooks rulebooks(DataSource database, NewsTable news, Recorder recorder, InstantSource clock) {
        return new Rulebooks(new RulebookTable(database, news), recorder, clock).keepShipped();
    }

    @Bean
    Papers rulebookPapers(Attachments attachments, Recorder recorder, InstantSource clock) {
        return new Papers(attachments, recorder, clock);
    }

    @Bean
    Calendars calendars(DataSource database, NewsTable news, Papers papers, ObjectProvider<CalendarReader> readers) {
        return new Calendars(
                new NoticeTable(database, news),
                papers,
                days -> readers.stream().forEach(reader -> reader.changed(days)));
    }

    @Bean
    CalendarInUse calendarInUse(Calendars calendars) {
        return calendars::days;
    }

    @Bean
    PortalLists portalLists(DataSource database, NewsTable news, Papers papers) {
        return new PortalLists(new CaptureTable(database, news), papers);
    }
}
