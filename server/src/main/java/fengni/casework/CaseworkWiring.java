package fengni.casework;

import fengni.attachments.Attachments;
import fengni.evidence.EvidenceReader;
import fengni.evidence.Recorder;
import fengni.offering.Offerings;
import fengni.pages.AggregateSource;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.PublicEntry;
import fengni.rulebook.CalendarReader;
import fengni.rulebook.Calendars;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class CaseworkWiring {
    private static final int MOST_DUE = 100;

    @Bean
    ServiceNames serviceNames(Offerings offerings) {
        return new ServiceNames(offerings);
    }

    @Bean
    ComplaintTable complaintTable(DataSource database, Vault vault, Calendars calendars) {
        return new ComplaintTable(database, vault, calendars);
    }

    @Bean
    CalendarReader complaintsRecounted(ComplaintTable table) {
        return table::recount;
    }

    @Bean
    Attempts complaintAttempts(DataSource database, Vault vault, InstantSource clock) {
        return new Attempts(new AttemptTable(database), vault, clock);
    }

    @Bean
    Casework.Parts caseworkParts(
            Attachments attachments,
            Recorder recorder,
            Vault vault,
            InstantSource clock,
            TransactionOperations transactions,
            Calendars calendars) {
        return new Casework.Parts(attachments, recorder, vault, clock, transactions, calendars);
    }

    @Bean
    Casework casework(Casework.Parts parts, Attempts attempts, ComplaintTable table) {
        return new Casework(parts, attempts, table);
    }

    @Bean
    Intake intake(
            Casework.Parts parts,
            Attempts attempts,
            ComplaintTable table,
            ServiceNames services,
            EvidenceReader evidence) {
        return new Intake(table, parts, attempts, new Intake.Routing(services, new ReferencedRecord(evidence)));
    }

    @Bean
    PublicEntry complaintEntry() {
        return new PublicEntry("casework.new.title", "casework.new.lead", "/complaints/new", 30);
    }

    @Bean
    PublicEntry complaintStatusEntry() {
        return new PublicEntry("casework.status.title", "casework.status.lead", "/complaints/status", 31);
    }

    @Bean
    MenuEntry complaintsEntry() {
        return new MenuEntry(MenuGroup.COMPLIANCE, "casework.inbox.title", "/complaints", 220);
    }

    @Bean
    AggregateSource complaintFigures(ComplaintTable table) {
        return new ComplaintFigures(table);
    }

    @Bean
    DueSource complaintsDue(Casework casework) {
        return organisation -> casework
                .list(
                        organisation,
                        new InboxFilter("open", Optional.empty(), Optional.empty(), casework.today()),
                        0,
                        MOST_DUE)
                .stream()
                .flatMap(complaint -> complaint.clock().map(clock -> due(complaint, clock)).stream())
                .toList();
    }

    private static Due due(Complaint complaint, RunningClock clock) {
        return new Due(
                "casework.due." + clock.step().word(),
                String.valueOf(complaint.id()),
                "/complaints/" + complaint.id(),
                clock.due(),
                TimeLimit.of(clock.step()).citation());
    }

    /** Strangers send these without a token: an endless body must not fill the memory. */
    @Bean
    FilterRegistrationBean<ShortBody> shortBodies() {
        var registration = new FilterRegistrationBean<>(new ShortBody());
        registration.setUrlPatterns(List.of("/api/v1/complaints", "/api/v1/complaints/status"));
        return registration;
    }
}
