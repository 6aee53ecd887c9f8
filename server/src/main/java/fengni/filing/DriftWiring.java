package fengni.filing;

import fengni.attachments.Attachments;
import fengni.evidence.EvidenceReader;
import fengni.evidence.Recorder;
import fengni.identity.EndUsers;
import fengni.offering.Offerings;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Task;
import fengni.pages.TaskSource;
import fengni.rulebook.Calendars;
import fengni.rulebook.Rulebooks;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the drift alarm together. */
@Configuration(proxyBeanMethods = false)
class DriftWiring {
    static final Set<DriftState> RUNNING = Set.copyOf(EnumSet.of(DriftState.OPEN, DriftState.CONFIRMED));

    private static final int MOST_DUE = 100;

    @Bean
    FiledDossiers filedDossiers(Dossiers dossiers) {
        return new FiledDossiers(dossiers);
    }

    @Bean
    SightingTable sightingTable(DataSource database, Vault vault) {
        return new SightingTable(database, vault);
    }

    @Bean
    DriftSources.Records driftRecords(
            EvidenceReader evidence,
            EndUsers users,
            Offerings offerings,
            SightingTable sightings,
            InstantSource clock) {
        return new DriftSources.Records(evidence, users, offerings, sightings, clock);
    }

    @Bean
    DriftSources driftSources(FiledDossiers filed, Readiness readiness, Post post, DriftSources.Records records) {
        return new DriftSources(filed, readiness, post, records);
    }

    @Bean
    Drift drift(DriftSources sources, DataSource database, Vault vault, Recorder recorder, Sightings.Work work) {
        return new Drift(sources, new DriftAlarmTable(database, vault), recorder, work.transactions(), work.clock());
    }

    @Bean
    Sightings.Work sightingWork(InstantSource clock, TransactionOperations transactions) {
        return new Sightings.Work(clock, transactions);
    }

    @Bean
    Sightings sightings(
            FiledDossiers dossiers,
            SightingTable table,
            Attachments attachments,
            Recorder recorder,
            Sightings.Work work) {
        return new Sightings(dossiers, table, attachments, recorder, work);
    }

    @Bean
    DriftClock driftClock(Rulebooks rulebooks, Calendars calendars) {
        return new DriftClock(rulebooks, calendars);
    }

    @Bean
    DriftRounds driftRounds(Drift drift) {
        return new DriftRounds(drift);
    }

    @Bean
    MenuEntry driftEntry() {
        return new MenuEntry(MenuGroup.COMPLIANCE, "filing.drift.title", "/filings/drift", 310);
    }

    @Bean
    DueSource driftDue(Drift drift, Dossiers dossiers, DriftClock clock) {
        return organisation -> drift.list(organisation, RUNNING, Long.MAX_VALUE, MOST_DUE).stream()
                .flatMap(alarm -> due(alarm, dossiers, clock).stream())
                .toList();
    }

    private static Optional<Due> due(DriftAlarm alarm, Dossiers dossiers, DriftClock clock) {
        var title = dossiers.find(alarm.organisation(), alarm.dossier())
                .map(Dossier::title)
                .orElse("");
        return clock.due(alarm)
                .map(by -> new Due(
                        "filing.drift.due." + alarm.state().word(),
                        title,
                        "/filings/drift/" + alarm.id(),
                        by,
                        clock.term().basis().citation()));
    }

    /** Shown only once something is filed: before that there is nothing to compare. */
    @Bean
    TaskSource driftTask(Drift drift, FiledDossiers filed) {
        return organisation -> filed.of(organisation).stream()
                .limit(1)
                .map(_ -> new Task(
                        "filing.drift.task",
                        "filing.drift.task.hint",
                        "/filings/drift",
                        drift.list(organisation, Set.of(DriftState.OPEN), Long.MAX_VALUE, 1)
                                        .isEmpty()
                                ? Task.Status.DONE
                                : Task.Status.TO_DO,
                        70))
                .toList();
    }
}
