package fengni.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public list. A version is never changed: another follows it. */
final class FilingTable {
    private static final String COLUMNS =
            "id, f.number, version, algorithm, role, subject, product_names, product_forms, purpose, f.at, changes,"
                    + " e.state, e.at as ended";
    private static final String FROM = " from registry_filing f left join registry_tombstone e on e.number = f.number ";
    private static final String NEWEST =
            "not exists (select 1 from registry_filing later where later.number = f.number and later.version > f.version)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    FilingTable(DataSource database) {
        this.template = new JdbcTemplate(database);
        this.jdbc = JdbcClient.create(template);
    }

    void add(Filing filing) {
        var words = SearchText.of(
                filing.number(),
                filing.algorithm(),
                filing.subject(),
                filing.products().stream().map(Filing.Product::name).collect(Collectors.joining(" ")));
        jdbc.sql("""
                        insert into registry_filing (number, version, algorithm, role, subject, product_names,
                        product_forms, purpose, at, changes, words, grams) values (:number, :version, :algorithm,
                        :role, :subject, :names, :forms, :purpose, :at, :changes, :words, :grams)""")
                .param("number", filing.number())
                .param("version", filing.version())
                .param("algorithm", filing.algorithm())
                .param("role", filing.role())
                .param("subject", filing.subject())
                .param(
                        "names",
                        filing.products().stream().map(Filing.Product::name).toArray(String[]::new))
                .param(
                        "forms",
                        filing.products().stream().map(Filing.Product::form).toArray(String[]::new))
                .param("purpose", filing.purpose())
                .param("at", filing.at().atOffset(ZoneOffset.UTC))
                .param("changes", filing.changes().toArray(String[]::new))
                .param("words", words.folded())
                .param("grams", words.grams())
                .update();
    }

    /** Ends a number; it stays in the list as that. */
    void end(String number, Filing.End end) {
        jdbc.sql("insert into registry_tombstone (number, state, at) values (:number, :state, :at)")
                .param("number", number)
                .param("state", end.state())
                .param("at", end.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns every version of a record, the newest first; empty if the number was never given. */
    List<Filing> versions(String number) {
        return jdbc.sql("select " + COLUMNS + FROM + "where f.number = :number order by version desc")
                .param("number", number)
                .query(FilingTable::filing)
                .list();
    }

    /**
     * Returns records in their newest version, the newest record first.
     *
     * @param text stands in the number or in the name of algorithm, subject or a product; empty for all
     * @param before only records before this place in the list; 0 to begin
     */
    List<Filing> list(String text, Optional<String> role, long before, int rows) {
        return SearchTable.over("select " + COLUMNS + FROM + "where " + NEWEST)
                .where(before > 0, " and id < ?", before)
                .where(role.isPresent(), " and role = ?", role.orElse(""))
                .holding(SearchText.of(text), "f.")
                .list(template, " order by id desc limit " + rows, FilingTable::filing);
    }

    private static Filing filing(ResultSet row, int number) throws SQLException {
        var names = (String[]) row.getArray("product_names").getArray();
        var forms = (String[]) row.getArray("product_forms").getArray();
        return new Filing(
                row.getLong("id"),
                row.getString("number"),
                row.getInt("version"),
                row.getString("algorithm"),
                row.getString("role"),
                row.getString("subject"),
                IntStream.range(0, names.length)
                        .mapToObj(place -> new Filing.Product(names[place], forms[place]))
                        .toList(),
                row.getString("purpose"),
                at(row, "at"),
                List.of((String[]) row.getArray("changes").getArray()),
                end(row));
    }

    private static Optional<Filing.End> end(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state == null ? Optional.empty() : Optional.of(new Filing.End(state, at(row, "ended")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
