package fengni.features;

import java.math.BigDecimal;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sum over the entries of the database, made by the database; its lines are those of {@link EntrySum}. */
final class EntrySumTable {
    private final JdbcClient database;

    EntrySumTable(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Returns the sum of the entries that count, all of one moment. */
    EntrySum sum() {
        return database.sql("""
                        select coalesce(max(version), 0) as version,
                            coalesce(sum(('x' || encode(substr(hash, 1, 8), 'hex'))::bit(64)::bigint)
                                filter (where state = 'admitted'), 0) as sum
                        from (select version, state, sha256(convert_to(concat_ws(chr(10), id, revision, kind,
                            array_to_string(views, ','), layout::text, encoded::text, whole_word::text, gap,
                            array_to_string(contexts, ','), risk_class, severity, action_input, action_output, source,
                            pattern), 'UTF8')) as hash from feature) as entry""")
                .query((row, number) -> new EntrySum(row.getLong("version"), low(row.getBigDecimal("sum"))))
                .single();
    }

    private static long low(BigDecimal sum) {
        return sum.toBigIntegerExact().longValue();
    }
}
