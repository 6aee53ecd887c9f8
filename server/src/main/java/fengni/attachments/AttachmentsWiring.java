package fengni.attachments;

import fengni.vault.Vault;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class AttachmentsWiring {
    @Bean
    Attachments attachments(DataSource database, Vault vault, InstantSource clock, TransactionOperations transactions) {
        return new Attachments(database, vault, clock, transactions);
    }
}
