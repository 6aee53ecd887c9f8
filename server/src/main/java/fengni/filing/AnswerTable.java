package fengni.filing;

import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers as they are kept: only ever added, what tells of a person sealed. Joins the caller's transaction. */
final class AnswerTable {
    private static final String PURPOSE = "filing-answer";
    private static final byte[] NOTHING = {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final FilingForm form;

    AnswerTable(DataSource database, Vault vault, FilingForm form) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
        this.form = form;
    }

    /** Returns the answers as they stood at a version. */
    Answers at(long dossier, long version) {
        var all = new HashMap<Place, Entered>();
        jdbc.sql("""
                        select distinct on (product, key) product, key, version, value, sealed, by_whom, at
                        from filing_answer where dossier = :dossier and version <= :version
                        order by product, key, version desc""")
                .param("dossier", dossier)
                .param("version", version)
                .query((row, _) -> Map.entry(place(row), entered(row)))
                .list()
                .forEach(answer -> all.put(answer.getKey(), answer.getValue()));
        return new Answers(all);
    }

    /** Returns the last version that was entered by an instant; 0 if none was. */
    long versionAt(long dossier, Instant at) {
        return jdbc.sql("select coalesce(max(version), 0) from filing_answer where dossier = ? and at <= ?")
                .param(dossier)
                .param(at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void add(long dossier, Place place, Entered entered) {
        boolean personal = isPersonal(place.key()) && !entered.value().isEmpty();
        jdbc.sql("""
                        insert into filing_answer (dossier, version, product, key, value, sealed, by_whom, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(dossier)
                .param(entered.version())
                .param(place.product())
                .param(place.key())
                .param(personal ? "" : entered.value())
                .param(personal ? vault.seal(PURPOSE, entered.value().getBytes(StandardCharsets.UTF_8)) : NOTHING)
                .param(entered.by())
                .param(entered.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean isPersonal(String key) {
        return form.field(key).filter(FilingField::personal).isPresent();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getInt("product"), row.getString("key"));
    }

    private Entered entered(ResultSet row) throws SQLException {
        var sealed = row.getBytes("sealed");
        var value = sealed.length == 0
                ? row.getString("value")
                : new String(vault.open(PURPOSE, sealed), StandardCharsets.UTF_8);
        return new Entered(
                value,
                row.getLong("version"),
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
