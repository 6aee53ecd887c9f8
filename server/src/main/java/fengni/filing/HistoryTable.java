package fengni.filing;

import fengni.filing.Happened.What;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.ReviewPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to dossiers, as it is kept: only ever added. Joins the caller's transaction. */
final class HistoryTable {
    private final JdbcClient jdbc;

    HistoryTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    void add(long dossier, Happened happened) {
        long event = jdbc.sql("""
                        insert into filing_event (dossier, sent, act, words, counted, by_whom, at)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(dossier)
                .param(happened.sent())
                .param(happened.what().word())
                .param(happened.what().words())
                .param(happened.counted())
                .param(happened.by())
                .param(happened.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        if (happened.what() instanceof What.Stepped(var step)) {
            Particulars.of(step).forEach((key, value) -> add(event, key, value));
            var points = Particulars.points(step);
            for (int i = 0; i < points.size(); i++) {
                add(event, i, points.get(i));
            }
        }
    }

    private void add(long event, String key, String value) {
        jdbc.sql("insert into filing_particular (event, key, value) values (?, ?, ?)")
                .param(event)
                .param(key)
                .param(value)
                .update();
    }

    /** Returns everything, the oldest first. */
    List<Happened> of(long dossier) {
        return jdbc.sql(
                        "select id, sent, act, words, counted, by_whom, at from filing_event where dossier = ? order by id")
                .param(dossier)
                .query((row, _) -> happened(row))
                .list();
    }

    private void add(long event, int position, ReviewPoint point) {
        jdbc.sql("insert into filing_point (event, position, field, remark) values (?, ?, ?, ?)")
                .param(event)
                .param(position)
                .param(point.field())
                .param(point.remark())
                .update();
    }

    private Happened happened(ResultSet row) throws SQLException {
        return new Happened(
                row.getInt("sent"),
                what(row),
                row.getBoolean("counted"),
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private What what(ResultSet row) throws SQLException {
        var words = row.getString("words");
        return switch (row.getString("act")) {
            case "begun" -> new What.Begun();
            case "despite" -> new What.Despite(words);
            case "arrived" -> new What.Arrived(words);
            case "asked_back" -> new What.AskedBack();
            case String act -> new What.Stepped(event(act, words, row.getLong("id")));
        };
    }

    private FilingEvent event(String act, String words, long event) {
        return Particulars.event(
                FilingAct.valueOf(act.toUpperCase(Locale.ROOT)),
                words,
                key -> particular(event, key),
                act.startsWith("return") ? points(event) : List.of());
    }

    private String particular(long event, String key) {
        return jdbc.sql("select value from filing_particular where event = ? and key = ?")
                .param(event)
                .param(key)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<ReviewPoint> points(long event) {
        return jdbc.sql("select field, remark from filing_point where event = ? order by position")
                .param(event)
                .query((row, _) -> new ReviewPoint(row.getString("field"), row.getString("remark")))
                .list();
    }
}
