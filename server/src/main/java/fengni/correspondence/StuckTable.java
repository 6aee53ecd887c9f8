package fengni.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters in both directions that have not got to their readers. */
final class StuckTable {
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    StuckTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** How many letters wait after a failure, and how many were parked. */
    record Counts(long waiting, long parked) {}

    Counts counts() {
        return jdbc.sql("""
                        select coalesce(sum(case when state <> 'parked' and attempts > 0 then 1 end), 0) as waiting,
                        coalesce(sum(case when state = 'parked' then 1 end), 0) as parked
                        from (select state, attempts from letter_out where state <> 'taken'
                        union all select state, attempts from letter_in where state <> 'read') both_ways""")
                .query((row, _) -> new Counts(row.getLong("waiting"), row.getLong("parked")))
                .single();
    }

    /** Returns the letters of one operator's side: from it, and to it. */
    List<StuckLetter> ofOperator(String operator) {
        return list("where operator = ? and arrived = (to_face = 'operator')", operator);
    }

    /** Returns the letters of the registry's side: to any operator, and from any. */
    List<StuckLetter> ofRegistry() {
        return list("where arrived = (to_face = 'registry')");
    }

    private List<StuckLetter> list(String where, Object... values) {
        return jdbc.sql("""
                        select * from (
                        select id, operator, to_face, false as arrived, kind, dossier, written, state, attempts, trouble,
                        trouble_detail from letter_out where state <> 'taken'
                        union all select id, operator, to_face, true, kind, dossier, written, state, attempts, trouble,
                        trouble_detail from letter_in where state <> 'read') letter
                        """ + where + " order by written limit " + MOST)
                .params(values)
                .query((row, _) -> row(row))
                .list();
    }

    /** Lets a parked letter be tried again, at its old place. */
    void again(String operator, UUID id) {
        jdbc.sql("""
                        update letter_out set state = 'waiting', attempts = 0, next_try = 'epoch'
                        where operator = ? and id = ? and state = 'parked'""").params(operator, id).update();
        jdbc.sql("""
                        update letter_in set state = 'arrived', attempts = 0, next_try = 'epoch'
                        where operator = ? and id = ? and state = 'parked'""").params(operator, id).update();
    }

    private static StuckLetter row(ResultSet row) throws SQLException {
        return new StuckLetter(
                row.getObject("id", UUID.class),
                row.getString("operator"),
                Faces.of(row.getString("to_face")),
                row.getBoolean("arrived"),
                row.getString("kind"),
                row.getObject("dossier", UUID.class),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                row.getString("state").equals("parked"),
                row.getInt("attempts"),
                new Hitch(row.getString("trouble"), row.getString("trouble_detail")));
    }
}
