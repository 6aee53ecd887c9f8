package fengni.registry;

import fengni.access.AccessAudit;
import fengni.access.OpenWork;
import fengni.access.Role;
import fengni.access.RoleHolders;
import fengni.correspondence.Enrolments;
import fengni.correspondence.OperatorCodes;
import fengni.correspondence.Outbox;
import fengni.correspondence.ReceivedFiles;
import fengni.correspondence.Recipient;
import fengni.correspondence.RegistryName;
import fengni.correspondence.RegistrySelf;
import fengni.evidence.Recorder;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.pages.Task;
import fengni.pages.TaskSource;
import fengni.rulebook.Calendars;
import fengni.rulebook.Rulebooks;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Builds the room; the carrier of letters is asked for only when one is left, since it knows this room as a recipient. */
@Configuration(proxyBeanMethods = false)
class RegistryWiring {
    private static final int DUES = 20;

    @Bean
    Shelves registryShelves(DataSource database, Vault vault) {
        return Shelves.over(database, vault);
    }

    @Bean
    Surroundings registrySurroundings(
            Recorder recorder,
            ObjectProvider<Outbox> outbox,
            InstantSource clock,
            TransactionOperations transactions,
            ReviewTerm term) {
        return new Surroundings(recorder, outbox::getObject, clock, transactions, term);
    }

    @Bean
    ReviewTerm reviewTerm(Rulebooks rulebooks, Calendars calendars) {
        return new ReviewTerm(rulebooks::current, calendars::days);
    }

    @Bean
    Recipient registryReads(Shelves shelves, Surroundings around) {
        return new Intake(shelves, around);
    }

    @Bean
    Desk reviewDesk(Shelves shelves, Surroundings around) {
        return new Desk(shelves, around);
    }

    @Bean
    Hearings removalHearings(Desk desk) {
        return desk.hearings();
    }

    @Bean
    YearlyList yearlyList(Shelves shelves, Surroundings around) {
        return new YearlyList(shelves, around);
    }

    @Bean
    YearlyRounds yearlyRounds(YearlyList list) {
        return new YearlyRounds(list);
    }

    @Bean
    YearlyChecks yearlyChecks(Shelves shelves, Surroundings around) {
        return new YearlyChecks(shelves, around);
    }

    @Bean
    DueSource yearlyDues(YearlyChecks checks, YearlyList list) {
        var running =
                Stream.of(Yearly.State.values()).filter(Yearly.State::isRunning).toList();
        return _ -> checks.list(running, 0, DUES).stream()
                .map(one -> new Due(
                        "registry.due.yearly",
                        checks.dossier(one).title(),
                        YearlyView.path(one.id()),
                        new Deadline.Firm(one.dueOn()),
                        list.term().map(term -> term.basis().citation()).orElse(Wording.NONE)))
                .toList();
    }

    @Bean
    Statistics registryStatistics(DataSource database, Surroundings around) {
        return new Statistics(new StatisticsTable(database), around);
    }

    @Bean
    Subjects registrySubjects(Shelves shelves) {
        return new Subjects(shelves);
    }

    @Bean
    DeskMoves deskMoves(Shelves shelves, Surroundings around, Officers officers) {
        return new DeskMoves(shelves, around, officers);
    }

    @Bean
    OpenWork openReviews(Shelves shelves, DeskMoves moves) {
        return new OpenReviews(shelves, moves);
    }

    @Bean
    PlaceDesks placeDesks(Shelves shelves, Surroundings around, Officers officers) {
        return new PlaceDesks(shelves, around, officers);
    }

    @Bean
    Cabinet registryCabinet(Shelves shelves, Desk desk, DeskMoves moves, AccessAudit audit, ReceivedFiles files) {
        return new Cabinet(
                shelves,
                desk,
                moves,
                (visit, receipt) -> audit.recordOpened(visit.who(), receipt, visit.address()),
                files);
    }

    @Bean
    Registry registry(Shelves shelves, Surroundings around) {
        return new Registry(shelves, around);
    }

    @Bean
    Admissions registryAdmissions(Enrolments enrolments, Surroundings around) {
        return new Admissions(enrolments, around);
    }

    /** Operators learn from it with whom they enrol; none can before it is set. */
    @Bean
    RegistrySelf registrySelf(Registry registry) {
        return () -> registry.whose().map(set -> new RegistryName(set.name(), set.prefix()));
    }

    @Bean
    PublicList registryPublicList(Shelves shelves) {
        return new PublicList(shelves);
    }

    @Bean
    Officers registryOfficers(Vault vault, OperatorCodes codes, InstantSource clock, RoleHolders holders) {
        return new Officers(vault, codes, clock, () -> holders.with(Role.REGISTRY_OFFICER));
    }

    @Bean
    Reviewers registryReviewers(DataSource database, Officers officers) {
        return new Reviewers(new ReviewerTable(database), officers);
    }

    @Bean
    DeclaredTable registryDeclared(DataSource database, Vault vault) {
        return new DeclaredTable(database, vault);
    }

    /** One desk an installation: whoever may open it sees what is due there. */
    @Bean
    DueSource registryDues(Cabinet cabinet) {
        return _ -> cabinet.waiting(DUES).stream()
                .filter(Dossier::hasClock)
                .map(dossier -> new Due(
                        "registry.due." + dossier.kind().word(),
                        dossier.title(),
                        DossierView.path(dossier.id()),
                        cabinet.term().of(dossier.received()),
                        cabinet.term().rule().basis().citation()))
                .toList();
    }

    /** Asked only of a registry in use: where no dossier ever came in, nobody must set it up. */
    @Bean
    TaskSource registryTask(Cabinet cabinet, Registry registry) {
        return _ -> registry.whose().isEmpty() && !cabinet.waiting(1).isEmpty()
                ? List.of(new Task(
                        "registry.task.settings",
                        "registry.task.settings.hint",
                        "/registry/settings",
                        Task.Status.TO_DO,
                        60))
                : List.of();
    }
}
