package fengni.registry.publication;

import fengni.evidence.Recorder;
import fengni.registry.PublicList;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts publication together. */
@Configuration(proxyBeanMethods = false)
class PublicationWiring {
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
}
