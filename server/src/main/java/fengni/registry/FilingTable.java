package fengni.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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

    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JdbcTemplate stream;

    FilingTable(DataSource database) {
        this.template = new JdbcTemplate(database);
        this.jdbc = JdbcClient.create(template);
        this.stream = new JdbcTemplate(database);
        stream.setFetchSize(FETCHED);
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
     * @param before only records before this place in the list; 0 to begin
     */
    List<Filing> list(Narrowing by, long before, int rows) {
        return SearchTable.over("select " + COLUMNS + FROM + "where " + NEWEST)
                .where(before > 0, " and id < ?", before)
                .where(by.role().isPresent(), " and role = ?", by.role().orElse(""))
                .where(
                        by.state().isPresent(),
                        " and (e.number is null) = ?",
                        by.state().filter("in_force"::equals).isPresent())
                .where(
                        by.year().isPresent(),
                        " and f.number in (select number from registry_number where year = ?)",
                        by.year().orElse(0))
                .where(
                        by.batch().isPresent(),
                        " and f.number in (select named.number from registry_batch_entry named"
                                + " join registry_batch batch on batch.id = named.batch where batch.number = ?)",
                        by.batch().orElse(0))
                .holding(SearchText.of(by.text().strip()), "f.")
                .list(template, " order by id desc limit " + rows, FilingTable::filing);
    }

    Map<String, List<Filing>> versions(List<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select " + COLUMNS + FROM + "where f.number in (:numbers) order by version desc")
                        .param("numbers", numbers)
                        .query(FilingTable::filing)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Filing::number));
    }

    List<Filing> latest(int rows) {
        return jdbc.sql("select " + COLUMNS + FROM + "order by id desc limit :rows")
                .param("rows", rows)
                .query(FilingTable::filing)
                .list();
    }

    List<Filing> latestEnds(int rows) {
        return jdbc.sql("select " + COLUMNS + FROM + "where e.number is not null and " + NEWEST
                        + " order by e.at desc, id desc limit :rows")
                .param("rows", rows)
                .query(FilingTable::filing)
                .list();
    }

    /** Returns when the first version of each was published. */
    Map<String, Instant> filed(List<String> numbers) {
        var found = new HashMap<String, Instant>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select number, at from registry_filing where version = 1 and number in (:numbers)")
                    .param("numbers", numbers)
                    .query(row -> {
                        found.put(row.getString("number"), at(row, "at"));
                    });
        }
        return found;
    }

    /** Reads through a cursor, which PostgreSQL grants only within a transaction; one statement sees one moment. */
    void each(Consumer<List<Filing>> record) {
        var versions = new ArrayList<Filing>();
        stream.query("select " + COLUMNS + FROM + """
                         join (select number, id as first from registry_filing where version = 1) begun
                        on begun.number = f.number order by begun.first, version""", row -> {
            var next = filing(row, 0);
            if (!versions.isEmpty() && !versions.getFirst().number().equals(next.number())) {
                record.accept(List.copyOf(versions));
                versions.clear();
            }
            versions.add(next);
        });
        if (!versions.isEmpty()) {
            record.accept(List.copyOf(versions));
        }
    }

    /** Returns the newest version of each of these numbers that was given. */
    List<Filing> newest(Collection<String> numbers) {
        return jdbc.sql("select " + COLUMNS + FROM + "where f.number = any(:numbers) and " + NEWEST)
                .param("numbers", numbers.toArray(String[]::new))
                .query(FilingTable::filing)
                .list();
    }

    List<String> ofOperator(String operator, int most) {
        return jdbc.sql("""
                        select n.number from registry_dossier d join registry_number n on n.dossier = d.id
                        where d.operator = :operator and exists (select 1 from registry_filing f where f.number = n.number)
                        order by d.id desc limit :most""")
                .param("operator", operator)
                .param("most", most)
                .query((row, _) -> row.getString("number"))
                .list();
    }

    List<String> ofApp(String place, int most) {
        return jdbc.sql("select number from registry_app where place = :place order by number desc limit :most")
                .param("place", place)
                .param("most", most)
                .query((row, _) -> row.getString("number"))
                .list();
    }

    /** Says anew under which names the products of a number are found. */
    void found(String number, Collection<String> places) {
        jdbc.sql("delete from registry_app where number = :number")
                .param("number", number)
                .update();
        places.forEach(place -> jdbc.sql("insert into registry_app (number, place) values (:number, :place)")
                .param("number", number)
                .param("place", place)
                .update());
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
