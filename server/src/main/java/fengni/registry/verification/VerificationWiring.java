package fengni.registry.verification;

import fengni.evidence.Recorder;
import fengni.notice.Hooks;
import fengni.registry.DeclaredTable;
import fengni.registry.PublicList;
import fengni.registry.lists.PublishedLists;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts verification together; it works also where no lists of others are kept. */
@Configuration(proxyBeanMethods = false)
class VerificationWiring {
    @Bean
    Verification registryVerification(
            PublicList list, DeclaredTable declared, ObjectProvider<PublishedLists> lists, InstantSource clock) {
        return new Verifier(list, declared, () -> Optional.ofNullable(lists.getIfAvailable()), clock);
    }

    @Bean
    Answering verificationAnswers(PublicList list, Vault vault, InstantSource clock) {
        return new Answering(list, new AnswerKey(vault.registryAnswerSeed()), clock);
    }

    @Bean
    Stores.Around verificationAround(Recorder recorder, InstantSource clock, TransactionOperations transactions) {
        return new Stores.Around(recorder, clock, transactions);
    }

    @Bean
    Stores verificationStores(DataSource database, Vault vault, Stores.Around around) {
        return new Stores(new StoreTable(database, vault), around);
    }

    @Bean
    Callers verificationCallers(Stores stores, InstantSource clock) {
        return new Callers(stores, clock);
    }

    @Bean
    Watching.Books verificationBooks(DataSource database, Vault vault, ObjectProvider<PublishedLists> lists) {
        return new Watching.Books(
                new StoreTable(database, vault),
                new WatchTable(database),
                new MessageTable(database),
                () -> Optional.ofNullable(lists.getIfAvailable()));
    }

    @Bean
    Watching verificationWatching(
            Watching.Books books, Verification verification, Answering answering, Stores.Around around) {
        return new Watching(books, verification, answering, around);
    }

    @Bean
    Telling verificationTelling(Watching.Books books, Hooks hooks, InstantSource clock) {
        return new Telling(books, hooks, clock);
    }

    @Bean
    TellingRounds verificationRounds(Watching watching, Telling telling) {
        return new TellingRounds(watching, telling);
    }

    @Bean
    Sheets verificationSheets(
            DataSource database, Verification verification, Answering answering, InstantSource clock) {
        return new Sheets(new SheetTable(database), verification, answering, clock);
    }
}
