package fengni.filing;

import fengni.attachments.Attachments;
import fengni.correspondence.FileSource;
import fengni.correspondence.Outbox;
import fengni.correspondence.Recipient;
import fengni.correspondence.Registries;
import fengni.evidence.Recorder;
import fengni.law.FilingForm;
import fengni.law.FilingState;
import fengni.marking.LabelPolicies;
import fengni.offering.LaunchGate;
import fengni.offering.LaunchProofs;
import fengni.offering.Offerings;
import fengni.offering.OwnServices;
import fengni.pages.AggregateSource;
import fengni.pages.Organisations;
import fengni.pages.Task;
import fengni.pages.Task.Status;
import fengni.pages.TaskSource;
import fengni.rulebook.Calendars;
import fengni.rulebook.FilingForms;
import fengni.rulebook.Rulebooks;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the room together; the way to a registry is optional. */
@Configuration(proxyBeanMethods = false)
class FilingWiring {
    @Bean
    Dossiers filingDossiers(DataSource database, Vault vault) {
        return new Dossiers(database, vault, FilingForm.published());
    }

    @Bean
    Post filingPost(ObjectProvider<RegistryLink> links, ObjectProvider<Outbox> outboxes, Offerings offerings) {
        return new Post(links, outboxes, offerings);
    }

    @Bean
    RegistryLink registryLink(Registries registries) {
        return operator -> registries
                .find(operator)
                .map(there -> new RegistryLink.Connected(there.operator(), there.registry(), there.base()));
    }

    @Bean
    Readiness filingReadiness(FilingForms forms, Dossiers dossiers, Offerings offerings, Post post) {
        return new Readiness(forms, dossiers, offerings, post);
    }

    @Bean
    DossierFiles dossierFiles(Attachments attachments) {
        return new DossierFiles(attachments);
    }

    /** What letters of this room name as files goes with them. */
    @Bean
    FileSource filedFiles(Dossiers dossiers, DossierFiles files) {
        return (operator, dossier, file) ->
                dossiers.rows.find(dossier, operator).flatMap(row -> files.content(row.id(), file));
    }

    @Bean
    Linting filingLinting(Readiness readiness, Post post, Linting.Knowledge knowledge, InstantSource clock) {
        return new Linting(readiness, post, knowledge, clock);
    }

    @Bean
    Linting.Knowledge filingKnowledge(Offerings offerings, ServiceLook services, PaperLook papers) {
        return new Linting.Knowledge(offerings, services, papers);
    }

    @Bean
    Filings filings(Filings.Parts parts, TransactionOperations transactions, InstantSource clock) {
        return new Filings(parts, transactions, clock);
    }

    @Bean
    Filings.Parts filingParts(Readiness readiness, Post post, DossierFiles files) {
        return new Filings.Parts(readiness, post, files);
    }

    @Bean
    Steps filingSteps(Sendings.Parts parts, TransactionOperations transactions, InstantSource clock) {
        return new Steps(parts, transactions, clock);
    }

    @Bean
    Sendings filingSendings(Steps steps) {
        return new Sendings(steps);
    }

    @Bean
    AfterFiling afterFiling(Steps steps, DataSource database, InstantSource clock) {
        return new AfterFiling(
                new FilingChanges(steps),
                new Endings(steps, clock),
                new HandNotes(steps),
                new Imports(steps, clock),
                new Twins(steps, new TwinTable(database), clock));
    }

    @Bean
    Sendings.Parts filingSendingParts(
            Dossiers dossiers, Readiness readiness, Post post, Recorder recorder, Linting linting) {
        return new Sendings.Parts(dossiers, readiness, post, recorder, linting);
    }

    @Bean
    Recipient operatorReads(Dossiers dossiers, Recorder recorder) {
        return new RegistryLetters(dossiers, recorder);
    }

    @Bean
    FiledNumbers filedNumbers(Dossiers dossiers, Readiness readiness, Offerings offerings) {
        return new GrantedNumbers(dossiers, readiness, offerings);
    }

    @Bean
    LaunchProofs grantedProofs(FiledNumbers filedNumbers) {
        return new GrantedProofs(filedNumbers);
    }

    @Bean
    FilingClocks filingClocks(Dossiers dossiers, Rulebooks rulebooks, Calendars calendars, InstantSource clock) {
        return new FilingClocks(dossiers, rulebooks, calendars, clock);
    }

    @Bean
    Desk filingDesk(
            FilingForms forms,
            Filings filings,
            Sendings sendings,
            Readiness readiness,
            DossierFiles files,
            FilingClocks clocks,
            Post post,
            OwnServices services,
            Linting linting,
            AfterFiling life) {
        return new Desk(forms, filings, sendings, readiness, files, clocks, post, services, linting, life);
    }

    @Bean
    AggregateSource filingFigures(Dossiers dossiers, Organisations organisations) {
        return new FilingFigures(dossiers, organisations);
    }

    @Bean
    Papers filingPapers(
            Papers.Parts parts, Recorder recorder, TransactionOperations transactions, InstantSource clock) {
        return new Papers(parts, recorder, transactions, clock);
    }

    @Bean
    PaperTable filingPaperTable(DataSource database) {
        return new PaperTable(database);
    }

    @Bean
    PaperLook filingPaperLook(PaperTable table) {
        return new NewestPapers(table);
    }

    @Bean
    ServiceLook filingServiceLook(LabelPolicies policies, LaunchGate gate) {
        return new KnownServices(policies, gate);
    }

    @Bean
    Papers.Parts filingPaperParts(Dossiers dossiers, DossierFiles files, PaperTable table) {
        return new Papers.Parts(new PaperSources(FilingForm.published(), dossiers, files), table);
    }

    @Bean
    TaskSource filingTasks(Dossiers dossiers) {
        return organisation -> List.of(
                new Task("filing.task", "filing.task.hint", "/filings/start", status(dossiers.list(organisation)), 60));
    }

    private static Status status(List<Dossier> dossiers) {
        return dossiers.stream()
                        .anyMatch(dossier -> dossier.state()
                                .inForce()
                                .flatMap(FilingState.InForce::under)
                                .isPresent())
                ? Status.DONE
                : Status.TO_DO;
    }
}
