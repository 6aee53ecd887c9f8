package fengni.registry;

import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * A search over a table with the columns {@code words} and {@code grams} of {@link SearchText}. Not safe for use by many
 * threads.
 */
public final class SearchTable {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private SearchTable(String select) {
        this.sql = new StringBuilder(select);
    }

    /** Begins a search; {@code select} ends within its {@code where}. */
    public static SearchTable over(String select) {
        return new SearchTable(select);
    }

    /** Adds a condition with one value, if it is wanted. */
    public SearchTable where(boolean wanted, String condition, Object value) {
        if (wanted) {
            sql.append(condition);
            values.add(value);
        }
        return this;
    }

    /**
     * Asks for rows that hold a text; none is held by all.
     *
     * @param table the name of the table in the query with a point, as {@code f.}
     */
    public SearchTable holding(SearchText text, String table) {
        where(text.wanted().length > 0, " and " + table + "grams @> ?", text.wanted());
        return where(!text.folded().isEmpty(), " and position(? in " + table + "words) > 0", text.folded());
    }

    /** Returns the rows; {@code end} is the order and how many. */
    public <T> List<T> list(JdbcTemplate template, String end, RowMapper<T> row) {
        return template.query(
                connection -> {
                    var statement = connection.prepareStatement(sql + end);
                    // One plan for every text would be the wrong one for a rare text, or for one that stands in every
                    // row.
                    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                    for (int at = 0; at < values.size(); at++) {
                        statement.setObject(
                                at + 1,
                                values.get(at) instanceof String[] grams
                                        ? connection.createArrayOf("text", grams)
                                        : values.get(at));
                    }
                    return statement;
                },
                row);
    }
}
