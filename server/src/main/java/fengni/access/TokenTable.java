package fengni.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Digests of console tokens; the tokens themselves are nowhere. */
final class TokenTable {
    private final JdbcClient database;

    TokenTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** One token as its owner sees it. */
    record Token(long id, String name, Instant created, boolean revoked) {}

    /** Whose token it is, and for which organisation. */
    record Holder(long person, long organisation) {}

    void add(Holder holder, String name, String digest, Instant now) {
        database.sql("""
                        insert into console_token (person, organisation, name, digest, created_at)
                        values (:person, :organisation, :name, :digest, :now)
                        """)
                .param("person", holder.person())
                .param("organisation", holder.organisation())
                .param("name", name)
                .param("digest", digest)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Token> of(long person) {
        return database.sql("""
                        select id, name, created_at, revoked_at is not null as revoked from console_token
                        where person = :person order by id desc
                        """)
                .param("person", person)
                .query((row, _) -> new Token(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getBoolean("revoked")))
                .list();
    }

    Optional<Holder> holder(String digest) {
        return database.sql(
                        "select person, organisation from console_token where digest = :digest and revoked_at is null")
                .param("digest", digest)
                .query((row, _) -> new Holder(row.getLong("person"), row.getLong("organisation")))
                .optional();
    }

    void revokeAll(Holder holder, Instant now) {
        database.sql("""
                        update console_token set revoked_at = :now
                        where person = :person and organisation = :organisation and revoked_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("person", holder.person())
                .param("organisation", holder.organisation())
                .update();
    }

    /** Returns false if the person has no such token that still works. */
    boolean revoke(long person, long token, Instant now) {
        return database.sql("""
                                update console_token set revoked_at = :now
                                where id = :token and person = :person and revoked_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("token", token)
                        .param("person", person)
                        .update()
                == 1;
    }
}
