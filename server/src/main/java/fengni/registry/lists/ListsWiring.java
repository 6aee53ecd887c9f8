package fengni.registry.lists;

import fengni.evidence.Recorder;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Builds this part of the room. */
@Configuration(proxyBeanMethods = false)
class ListsWiring {
    @Bean
    ListTables publishedListTables(DataSource database) {
        return ListTables.over(database);
    }

    @Bean
    ListImports listImports(
            ListTables tables, Recorder recorder, InstantSource clock, TransactionOperations transactions) {
        return new ListImports(tables, new ListSurroundings(recorder, clock, transactions));
    }

    @Bean
    ImportedLists publishedLists(ListTables tables, InstantSource clock) {
        return new ImportedLists(tables, clock);
    }
}
