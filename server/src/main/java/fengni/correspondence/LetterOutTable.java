package fengni.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that leave. Signed anew at every attempt: what is kept is what they say. */
final class LetterOutTable {
    private static final String SELECT = """
            select to_face, operator, seq, id, kind, dossier, letter, state, attempts, next_try, receipt
            from letter_out\s""";

    private final JdbcClient jdbc;

    LetterOutTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * A letter that waits or was parked.
     *
     * @param about the dossier or the order that it is about
     * @param seq its place in the line of its operator and face, from 1 without a gap
     * @param letter the canonical text of its members
     * @param receipt of its record; empty before the first attempt
     */
    record Leaving(
            Face to,
            String operator,
            long seq,
            UUID id,
            String kind,
            UUID about,
            String letter,
            int attempts,
            Instant nextTry,
            String receipt) {}

    /**
     * Adds a letter to its line, whose lock is held until the commit. The same letter again changes nothing.
     *
     * @throws IllegalStateException if the id stands on another letter
     */
    void add(Letter letter, String text) {
        var to = Faces.word(letter.to());
        jdbc.sql("""
                        insert into letter_line (to_face, operator, last) values (?, ?, 0)
                        on conflict (to_face, operator) do update set last = letter_line.last""").params(to, letter.operator()).update();
        var same = jdbc.sql("select letter from letter_out where to_face = ? and operator = ? and id = ?")
                .params(to, letter.operator(), letter.id())
                .query((row, _) -> row.getString("letter"))
                .optional();
        if (same.isEmpty()) {
            insert(letter, text);
        } else if (!same.get().equals(text)) {
            throw new IllegalStateException("another letter has the id " + letter.id());
        }
    }

    private void insert(Letter letter, String text) {
        var to = Faces.word(letter.to());
        long seq = jdbc.sql("update letter_line set last = last + 1 where to_face = ? and operator = ? returning last")
                .params(to, letter.operator())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into letter_out (to_face, operator, seq, id, kind, dossier, letter, written, state, next_try)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)""")
                .params(
                        to,
                        letter.operator(),
                        seq,
                        letter.id(),
                        ContentForm.kind(letter.content()),
                        letter.content().about(),
                        text,
                        at(letter.written()),
                        at(Instant.EPOCH))
                .update();
    }

    /** Returns the first letter of a line that still waits. */
    Optional<Leaving> first(Face to, String operator) {
        return after(to, operator, 0, 1).stream().findFirst();
    }

    /** Returns the letters of a line that wait behind a place. */
    List<Leaving> after(Face to, String operator, long seq, int most) {
        return jdbc.sql(SELECT + """
                        where to_face = ? and operator = ? and seq > ? and state = 'waiting'
                        order by seq limit ?""")
                .params(Faces.word(to), operator, seq, most)
                .query((row, _) -> row(row))
                .list();
    }

    long last(Face to, String operator) {
        return jdbc.sql("select last from letter_line where to_face = ? and operator = ?")
                .params(Faces.word(to), operator)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void recorded(Leaving letter, String receipt) {
        jdbc.sql("update letter_out set receipt = ? where to_face = ? and operator = ? and seq = ?")
                .params(receipt, Faces.word(letter.to()), letter.operator(), letter.seq())
                .update();
    }

    /** Marks as taken every waiting letter of a line up to a place. */
    void taken(Face to, String operator, long seq, Instant now) {
        jdbc.sql("""
                        update letter_out set state = 'taken', taken_at = ?, trouble = '', trouble_detail = ''
                        where to_face = ? and operator = ? and seq <= ? and state = 'waiting'""").params(at(now), Faces.word(to), operator, seq).update();
    }

    void failed(Leaving letter, Hitch hitch, Instant next) {
        note(letter, hitch, "waiting", next);
    }

    void park(Leaving letter, Hitch hitch) {
        note(letter, hitch, "parked", letter.nextTry());
    }

    private void note(Leaving letter, Hitch hitch, String state, Instant next) {
        jdbc.sql("""
                        update letter_out set state = ?, attempts = attempts + 1, next_try = ?, trouble = ?,
                        trouble_detail = ? where to_face = ? and operator = ? and seq = ? and state = 'waiting'""")
                .params(
                        state,
                        at(next),
                        hitch.word(),
                        hitch.detail(),
                        Faces.word(letter.to()),
                        letter.operator(),
                        letter.seq())
                .update();
    }

    private static Leaving row(ResultSet row) throws SQLException {
        return new Leaving(
                Faces.of(row.getString("to_face")),
                row.getString("operator"),
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("dossier", UUID.class),
                row.getString("letter"),
                row.getInt("attempts"),
                row.getObject("next_try", OffsetDateTime.class).toInstant(),
                row.getString("receipt"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
