package fengni.registry.lists;

import fengni.office.tables.FileTable;
import fengni.registry.SearchTable;
import fengni.registry.SearchText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of lists. Only those of an import in use answer. Joins the caller's transaction. */
final class ListRowTable {
    private static final int BATCH = 1000;
    private static final String ADD = """
            insert into registry_list_row (import, series, number, key, name, role, category, subject, product_names,
            product_forms, purpose, place, date, remark, cancelled, part, part_name, line, words, grams)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            select r.*, i.title, i.published, i.confirmed_at, i.sha256 from registry_list_row r
            join registry_list_import i on i.id = r.import""";
    private static final String IN_USE = " where i.state = 'in_use'";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ListRowTable(DataSource database) {
        this.template = new JdbcTemplate(database);
        this.jdbc = JdbcClient.create(template);
    }

    /** A row with its place in the order of the search. */
    record Found(long id, PublishedRow row) {}

    /** Adds the rows of an import; the last first, so that the newest place in the search is the first row of a list. */
    void add(long id, List<ReadRow> rows) {
        template.batchUpdate(ADD, rows.reversed(), BATCH, (statement, row) -> fill(statement, id, row));
    }

    /** Returns rows in use with these keys, the newest list first. */
    List<PublishedRow> of(List<String> keys) {
        return jdbc.sql(SELECT + IN_USE + " and r.key = any(:keys) order by i.published desc, i.id desc, r.id desc")
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> row(row, number).row())
                .list();
    }

    /** Returns the first rows of an import, in use or not. */
    List<PublishedRow> first(long id, int rows) {
        return jdbc.sql(SELECT + " where i.id = :id order by r.id desc limit :rows")
                .param("id", id)
                .param("rows", rows)
                .query((row, number) -> row(row, number).row())
                .list();
    }

    /** Returns how many rows of each series an import has. */
    List<Count> counts(long id) {
        return jdbc.sql("select series, count(*) as rows, count(*) filter (where cancelled) as cancelled"
                        + " from registry_list_row where import = :id group by series order by series")
                .param("id", id)
                .query((row, _) -> new Count(series(row), row.getInt("rows"), row.getInt("cancelled")))
                .list();
    }

    record Count(ListSeries series, int rows, int cancelled) {}

    /**
     * Finds rows in use, those taken into use last first.
     *
     * @param text stands in the number or in the name of algorithm, subject or a product; empty for all
     * @param before only rows before this place; 0 to begin
     */
    List<Found> search(String text, Optional<ListSeries> series, long before, int rows) {
        return SearchTable.over(SELECT + IN_USE)
                .where(before > 0, " and r.id < ?", before)
                .where(
                        series.isPresent(),
                        " and r.series = ?",
                        series.map(ListSeries::word).orElse(""))
                .holding(SearchText.of(text), "r.")
                .list(template, " order by r.id desc limit " + rows, ListRowTable::row);
    }

    private static void fill(PreparedStatement statement, long id, ReadRow row) throws SQLException {
        var names = row.products().stream().map(PublishedRow.Product::name).toArray(String[]::new);
        var forms = row.products().stream().map(PublishedRow.Product::form).toArray(String[]::new);
        var words = SearchText.of(row.number(), row.name(), row.subject(), String.join(" ", names));
        var values = List.of(
                id,
                row.series().word(),
                row.number(),
                ListReader.key(row.number()),
                row.name(),
                row.role().orElse(""),
                row.category(),
                row.subject(),
                names,
                forms,
                row.purpose(),
                row.place(),
                row.date(),
                row.remark(),
                row.cancelled(),
                row.spot().part().name().toLowerCase(Locale.ROOT),
                row.spot().name(),
                row.spot().row(),
                words.folded(),
                words.grams());
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(
                    at + 1,
                    values.get(at) instanceof String[] texts
                            ? statement.getConnection().createArrayOf("text", Storable.texts(texts))
                            : values.get(at) instanceof String text ? Storable.text(text) : values.get(at));
        }
    }

    private static Found row(ResultSet row, int number) throws SQLException {
        var names = (String[]) row.getArray("product_names").getArray();
        var forms = (String[]) row.getArray("product_forms").getArray();
        var published = new PublishedRow(
                list(row),
                row.getString("number"),
                row.getString("name"),
                Optional.of(row.getString("role")).filter(role -> !role.isEmpty()),
                row.getString("category"),
                row.getString("subject"),
                IntStream.range(0, names.length)
                        .mapToObj(place -> new PublishedRow.Product(names[place], forms[place]))
                        .toList(),
                row.getString("purpose"),
                row.getString("place"),
                row.getString("date"),
                row.getString("remark"),
                row.getBoolean("cancelled"));
        return new Found(row.getLong("id"), published);
    }

    /** A preview was not taken in yet: its rows are shown with the day before any. */
    private static PublishedList list(ResultSet row) throws SQLException {
        return new PublishedList(
                row.getLong("import"),
                series(row),
                row.getString("title"),
                row.getObject("published", LocalDate.class),
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.EPOCH),
                row.getString("sha256"));
    }

    private static ListSeries series(ResultSet row) throws SQLException {
        return ListSeries.valueOf(row.getString("series").toUpperCase(Locale.ROOT));
    }

    /** Returns the part of a file by its word. */
    static FileTable.Part part(String word) {
        return FileTable.Part.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
