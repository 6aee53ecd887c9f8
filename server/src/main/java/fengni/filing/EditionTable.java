package fengni.filing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which answers and products each sending had. Joins the caller's transaction. */
final class EditionTable {
    private final JdbcClient jdbc;

    EditionTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** @param version of the answers */
    record Row(int sent, long version, List<Integer> products) {}

    /** Keeps the answers of a sending; those of one written down by hand may be completed until a change begins. */
    void keep(long dossier, Row edition) {
        jdbc.sql("""
                        insert into filing_edition (dossier, sent, version, products) values (?, ?, ?, ?)
                        on conflict (dossier, sent) do update set version = excluded.version,
                        products = excluded.products""")
                .param(dossier)
                .param(edition.sent())
                .param(edition.version())
                .param(edition.products().toArray(Integer[]::new))
                .update();
    }

    Optional<Row> find(long dossier, int sent) {
        return jdbc.sql("select sent, version, products from filing_edition where dossier = ? and sent = ?")
                .param(dossier)
                .param(sent)
                .query(EditionTable::row)
                .optional();
    }

    /** Returns the numbers of the sendings with answers of their own, the oldest first. */
    List<Integer> sendings(long dossier) {
        return jdbc.sql("select sent from filing_edition where dossier = ? order by sent")
                .param(dossier)
                .query((row, _) -> row.getInt("sent"))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getInt("sent"), row.getLong("version"), List.of((Integer[])
                row.getArray("products").getArray()));
    }
}
