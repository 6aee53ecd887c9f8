package fengni.idempotency;

import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps answers by caller and key.
 *
 * <p>Claim, change and answer are one transaction: after a crash either all of them stand or none does, and of two equal
 * requests at the same time the second waits for the first. Bodies are sealed, as an answer may show a secret once.
 */
public final class IdempotencyTable {
    private static final String PURPOSE = "idempotent-answer";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;

    public IdempotencyTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.vault = vault;
    }

    /** Whose key it is, and for which request; the digest covers method, address and body. */
    record Claim(String caller, String key, String digest) {}

    Retry once(Claim claim, Instant at, Supplier<Kept> work) {
        return transaction.execute(status -> {
            if (!claimed(claim, at)) {
                return earlier(claim);
            }
            var answer = work.get();
            if (answer.refused()) {
                status.setRollbackOnly();
            } else {
                keep(claim, answer);
            }
            return new Retry.First(answer);
        });
    }

    /** Forgets the answers given before a moment. */
    public void forget(Instant before) {
        jdbc.sql("delete from idempotency where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean claimed(Claim claim, Instant at) {
        return jdbc.sql("""
                        insert into idempotency (caller, key, request_digest, at)
                        values (:caller, :key, :digest, :at) on conflict do nothing""")
                        .param("caller", claim.caller())
                        .param("key", claim.key())
                        .param("digest", claim.digest())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Retry earlier(Claim claim) {
        return jdbc.sql("""
                        select request_digest, status, content_type, location, body_sealed from idempotency
                        where caller = :caller and key = :key""")
                .param("caller", claim.caller())
                .param("key", claim.key())
                .query((row, _) -> row.getString("request_digest").equals(claim.digest())
                        ? new Retry.Again(kept(row))
                        : new Retry.OtherRequest())
                .single();
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                new String(vault.open(PURPOSE, row.getBytes("body_sealed")), StandardCharsets.UTF_8));
    }

    private void keep(Claim claim, Kept answer) {
        jdbc.sql("""
                        update idempotency set status = :status, content_type = :type, location = :location,
                        body_sealed = :body where caller = :caller and key = :key""")
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", vault.seal(PURPOSE, answer.body().getBytes(StandardCharsets.UTF_8)))
                .param("caller", claim.caller())
                .param("key", claim.key())
                .update();
    }
}
