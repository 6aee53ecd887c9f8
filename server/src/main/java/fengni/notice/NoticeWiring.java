package fengni.notice;

import fengni.pages.Dues;
import fengni.pages.OrganisationNames;
import fengni.pages.PartSource;
import fengni.pages.PartState;
import fengni.pages.Tone;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class NoticeWiring {
    @Bean
    @ConditionalOnMissingBean
    NoticeSettings noticeSettings() {
        return NoticeSettings.NONE;
    }

    @Bean
    @ConditionalOnMissingBean
    Pace noticePace() {
        return Pace.USUAL;
    }

    @Bean
    SeenDues seenDues(Dues dues, DataSource database, CalendarInUse calendar, InstantSource clock) {
        return new SeenDues(dues, new SeenDueTable(database), calendar, clock);
    }

    @Bean
    Planning.Book noticeBook(DataSource database, Vault vault) {
        return new Planning.Book(
                new ReminderTable(database), new PreferenceTable(database, vault), new ChannelTable(database, vault));
    }

    @Bean
    Planning.Moment noticeMoment(InstantSource clock, TransactionOperations transactions) {
        return new Planning.Moment(clock, transactions);
    }

    @Bean
    Planning noticePlanning(Planning.Book book, SeenDues dues, Staff staff, Planning.Moment moment) {
        return new Planning(book, dues, staff, moment);
    }

    @Bean
    Delivery.Surroundings noticeSurroundings(
            Staff staff, OrganisationNames names, NoticeSettings settings, InstantSource clock) {
        return new Delivery.Surroundings(staff, names, settings, clock);
    }

    @Bean
    Wire noticeWire(NoticeSettings settings) {
        return Wire.of(settings);
    }

    @Bean
    Hooks hooks(Wire wire, NoticeSettings settings) {
        return new Hooks(wire, settings.privateHooks());
    }

    @Bean
    Delivery noticeDelivery(Planning.Book book, SeenDues dues, Wire wire, Delivery.Surroundings around) {
        return new Delivery(book, dues, wire, around);
    }

    @Bean
    Messenger messenger(Planning planning, Delivery delivery, Wire wire, Pace pace) {
        return new Messenger(planning, delivery, wire, pace);
    }

    @Bean
    Feeds calendarFeeds(DataSource database, SeenDues dues, Planning.Book book, Delivery.Surroundings around) {
        return new Feeds(new FeedTable(database), dues, book, around);
    }

    /** Of one installation, whoever looks: those who run it can mend a mail server. */
    @Bean
    PartSource noticePart(Messenger messenger, NoticeSettings settings) {
        return () -> {
            if (messenger.givenUp() > 0) {
                return state(Tone.WARN, "given-up", messenger.givenUp());
            }
            return settings.mail().isPresent() ? state(Tone.GOOD, "mail") : state(Tone.NEUTRAL, "no-mail");
        };
    }

    private static PartState state(Tone tone, String words, Object... values) {
        return new PartState("notice.part", tone, "notice.part." + words, List.of(values));
    }
}
