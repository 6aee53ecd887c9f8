package fengni.correspondence;

import fengni.vault.Digests;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that arrived: stored first, read after that. */
final class LetterInTable {
    private final JdbcClient jdbc;

    LetterInTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** A letter as it came: its digest makes it the same or another one. */
    record Came(String digest, Instant at) {}

    /** @param letter the whole signed document */
    record Unread(long number, String operator, String letter, int attempts) {}

    Optional<Came> find(Face to, String operator, UUID id) {
        return jdbc.sql("select digest, arrived_at from letter_in where to_face = ? and operator = ? and id = ?")
                .params(Faces.word(to), operator, id)
                .query((row, _) -> new Came(
                        row.getString("digest"),
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Stores a letter, unless one of its id is there. Joins the caller's transaction. */
    void add(Letter letter, Paper paper, String receipt, Instant now) {
        jdbc.sql("""
                        insert into letter_in (to_face, operator, id, kind, dossier, digest, letter, written, arrived_at,
                        state, next_try, receipt) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'arrived', ?, ?)
                        on conflict (to_face, operator, id) do nothing""")
                .params(
                        Faces.word(letter.to()),
                        letter.operator(),
                        letter.id(),
                        ContentForm.kind(letter.content()),
                        letter.content().about(),
                        paper.digest(),
                        paper.text(),
                        at(letter.written()),
                        at(now),
                        at(now),
                        receipt)
                .update();
    }

    /** Stores what a proven registry sent and this version does not understand; it is never read. */
    void addParked(String operator, String document, Hitch hitch, Instant now) {
        jdbc.sql("""
                        insert into letter_in (to_face, operator, id, kind, dossier, digest, letter, written, arrived_at,
                        state, next_try, receipt, trouble, trouble_detail)
                        values ('operator', ?, ?, 'unknown', ?, ?, ?, ?, ?, 'parked', ?, '', ?, ?)""")
                .params(
                        operator,
                        UUID.randomUUID(),
                        new UUID(0, 0),
                        Digests.sha256Hex(document.getBytes(StandardCharsets.UTF_8)),
                        document,
                        at(now),
                        at(now),
                        at(now),
                        hitch.word(),
                        hitch.detail())
                .update();
    }

    /** Returns a letter that may be read now and before which none of its operator waits, and locks it. */
    Optional<Unread> next(Face to, Instant now) {
        return jdbc.sql("""
                        select number, operator, letter, attempts from letter_in one
                        where to_face = ? and state = 'arrived' and next_try <= ? and not exists (
                        select from letter_in before where before.to_face = one.to_face
                        and before.operator = one.operator and before.state = 'arrived' and before.number < one.number)
                        order by number limit 1 for update skip locked""")
                .params(Faces.word(to), at(now))
                .query((row, _) -> unread(row))
                .optional();
    }

    /** Marks a letter as read; false if it was read already. Joins the caller's transaction. */
    boolean read(Unread letter, Instant now) {
        return jdbc.sql("""
                                update letter_in set state = 'read', read_at = ?, trouble = '', trouble_detail = ''
                                where number = ? and state = 'arrived'""").params(at(now), letter.number()).update() > 0;
    }

    void failed(Unread letter, Hitch hitch, boolean parked, Instant next) {
        jdbc.sql("""
                        update letter_in set state = ?, attempts = ?, next_try = ?, trouble = ?, trouble_detail = ?
                        where number = ? and state = 'arrived'""")
                .params(
                        parked ? "parked" : "arrived",
                        letter.attempts() + 1,
                        at(next),
                        hitch.word(),
                        hitch.detail(),
                        letter.number())
                .update();
    }

    private static Unread unread(ResultSet row) throws SQLException {
        return new Unread(
                row.getLong("number"), row.getString("operator"), row.getString("letter"), row.getInt("attempts"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
