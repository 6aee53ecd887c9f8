package fengni.registry.verification;

import fengni.vault.Vault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores and the digests of their keys; the keys themselves are nowhere, and addresses of webhooks lie sealed. */
final class StoreTable {
    private static final String HOOK = "verification-hook";
    private static final String SELECT =
            "select s.id, s.name, s.kind, s.contact, s.active, s.hook_sealed, s.made_at from verification_store s ";

    private final JdbcClient jdbc;
    private final Vault vault;

    StoreTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /** Who did something, and when. */
    record Hand(String by, Instant at) {
        OffsetDateTime moment() {
            return at.atOffset(ZoneOffset.UTC);
        }
    }

    long add(StoreDraft draft, Hand hand) {
        return jdbc.sql("""
                        insert into verification_store (name, kind, contact, made_at, made_by)
                        values (:name, :kind, :contact, :at, :by) returning id""")
                .param("name", draft.name())
                .param("kind", draft.kind())
                .param("contact", draft.contact())
                .param("at", hand.moment())
                .param("by", hand.by())
                .query(Long.class)
                .single();
    }

    List<Store> list() {
        return jdbc.sql(SELECT + "order by s.active desc, s.id")
                .query((row, _) -> store(row))
                .list();
    }

    Optional<Store> find(long id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id)
                .query((row, _) -> store(row))
                .optional();
    }

    /** Returns the active store whose working key this is. */
    Optional<Store> holder(String digest) {
        return jdbc.sql(SELECT + "join verification_key k on k.store = s.id where k.digest = :digest"
                        + " and k.revoked_at is null and s.active")
                .param("digest", digest)
                .query((row, _) -> store(row))
                .optional();
    }

    void active(long id, boolean active) {
        jdbc.sql("update verification_store set active = :active where id = :id")
                .param("active", active)
                .param("id", id)
                .update();
    }

    /** @param address empty to tell it nothing from now on */
    void hook(long id, String address) {
        jdbc.sql("update verification_store set hook_sealed = :hook where id = :id")
                .param(
                        "hook",
                        address.isEmpty() ? new byte[0] : vault.seal(HOOK, address.getBytes(StandardCharsets.UTF_8)))
                .param("id", id)
                .update();
    }

    void addKey(long store, String digest, String lastFour, Hand hand) {
        jdbc.sql("""
                        insert into verification_key (store, digest, last_four, made_at, made_by)
                        values (:store, :digest, :lastFour, :at, :by)""")
                .param("store", store)
                .param("digest", digest)
                .param("lastFour", lastFour)
                .param("at", hand.moment())
                .param("by", hand.by())
                .update();
    }

    List<StoreKey> keys(long store) {
        return jdbc.sql(
                        "select id, last_four, made_at, revoked_at from verification_key where store = :store order by id")
                .param("store", store)
                .query((row, _) -> new StoreKey(
                        row.getLong("id"),
                        row.getString("last_four"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** Returns false if the store has no such key that still works. */
    boolean revoke(long store, long key, Hand hand) {
        return jdbc.sql("""
                                update verification_key set revoked_at = :at, revoked_by = :by
                                where id = :key and store = :store and revoked_at is null""")
                        .param("at", hand.moment())
                        .param("by", hand.by())
                        .param("key", key)
                        .param("store", store)
                        .update()
                == 1;
    }

    private Store store(ResultSet row) throws SQLException {
        var sealed = row.getBytes("hook_sealed");
        return new Store(
                row.getLong("id"),
                row.getString("name"),
                Store.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("contact"),
                row.getBoolean("active"),
                sealed.length == 0
                        ? Optional.empty()
                        : Optional.of(URI.create(new String(vault.open(HOOK, sealed), StandardCharsets.UTF_8))),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
