package fengni.registry.publication;

import fengni.evidence.Recorder;
import fengni.law.Deadline;
import fengni.law.rulebook.Wording;
import fengni.pages.Due;
import fengni.pages.DueSource;
import fengni.registry.PublicList;
import fengni.registry.Reviewers;
import fengni.rulebook.Calendars;
import fengni.vault.Vault;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts publication together. */
@Configuration(proxyBeanMethods = false)
class PublicationWiring {
    private static final int DUES = 20;

    @Bean
    Batches.Around publicationAround(Recorder recorder, InstantSource clock, TransactionOperations transactions) {
        return new Batches.Around(recorder, clock, transactions);
    }

    @Bean
    Batches registryBatches(DataSource database, PublicList list, Batches.Around around) {
        return new Batches(new BatchTable(database), list, around);
    }

    @Bean
    PublicationSettingsTable publicationSettingsTable(DataSource database) {
        return new PublicationSettingsTable(database);
    }

    @Bean
    Dumps registryDumps(
            DataSource database, PublicationSettingsTable settings, PublicList list, Batches.Around around) {
        return new Dumps(new DumpTable(database), settings, list, around);
    }

    @Bean
    DumpRounds registryDumpRounds(Dumps dumps) {
        return new DumpRounds(dumps);
    }

    @Bean
    Objections registryObjections(
            DataSource database,
            Vault vault,
            PublicList list,
            Reviewers reviewers,
            Objections.Rules rules,
            Batches.Around around) {
        var tables =
                new Objections.Tables(new ObjectionTable(database, vault), new ObjectionAttemptTable(database), vault);
        return new Objections(tables, list, reviewers, rules, around);
    }

    @Bean
    Objections.Rules registryObjectionRules(PublicationSettingsTable settings, Calendars calendars) {
        return new Objections.Rules(settings, calendars::days);
    }

    /** One registry an installation: whoever may open its objections sees what is due there. */
    @Bean
    DueSource registryObjectionDues(Objections objections) {
        return _ -> objections.open(0, DUES).stream()
                .map(one -> new Due(
                        "registry.publication.objections.due",
                        one.number(),
                        Places.OBJECTIONS + "/" + one.id(),
                        new Deadline.Firm(one.due()),
                        Wording.NONE))
                .toList();
    }
}
