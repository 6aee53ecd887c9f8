package fengni.registry.verification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that wait, and what came of the others. What was kept survives a crash. */
final class MessageTable {
    private final JdbcClient jdbc;

    MessageTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void add(Message message, Instant now) {
        jdbc.sql("""
                        insert into verification_message (id, store, number, body, made_at, state, next_at)
                        values (:id, :store, :number, :body, :now, 'waiting', :now)""")
                .param("id", message.id())
                .param("store", message.store())
                .param("number", message.number())
                .param("body", message.body())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes one up that may be sent now; nobody else does before {@code until}. */
    Optional<Message> claim(Instant now, Instant until) {
        return jdbc.sql("""
                        update verification_message set attempts = attempts + 1, next_at = :until where id = (
                            select id from verification_message where state = 'waiting' and next_at <= :now
                            order by next_at, made_at limit 1 for update skip locked)
                        returning id, store, number, body, attempts""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Message(
                        row.getObject("id", UUID.class),
                        row.getLong("store"),
                        row.getString("number"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .optional();
    }

    void later(UUID id, String trouble, Instant next) {
        jdbc.sql("update verification_message set trouble = :trouble, next_at = :next where id = :id")
                .param("trouble", trouble)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** @param state {@code taken}, {@code given_up} or {@code dropped} */
    void done(UUID id, String state, String trouble, Instant now) {
        jdbc.sql("update verification_message set state = :state, trouble = :trouble, done_at = :now where id = :id")
                .param("state", state)
                .param("trouble", trouble)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Removes what is no news any more. */
    void forget(Instant before) {
        jdbc.sql("delete from verification_message where done_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets one that was given up wait again, under the same id. Returns false if there is none. */
    boolean again(long store, UUID id, Instant now) {
        return jdbc.sql("""
                                update verification_message set state = 'waiting', attempts = 0, next_at = :now
                                where id = :id and store = :store and state = 'given_up'""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("store", store)
                        .update()
                == 1;
    }

    List<Message.Line> newest(long store, int rows) {
        return jdbc.sql("""
                        select id, number, made_at, state, attempts, trouble from verification_message
                        where store = :store order by made_at desc limit :rows""")
                .param("store", store)
                .param("rows", rows)
                .query((row, _) -> new Message.Line(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getString("trouble")))
                .list();
    }
}
