package fengni.registry.lists;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import would bring, against what is in use. */
final class ComparisonTable {
    private static final String KNOWN = """
             from registry_list_row r left join lateral (
                select k.* from registry_list_row k join registry_list_import i on i.id = k.import
                where k.key = r.key and k.series = r.series and i.state = 'in_use' and i.id <> r.import
                order by i.published desc, i.id desc limit 1) k on true where r.import = :id and""";
    private static final String DIFFERS = """
            k.id is not null and (r.name, r.role, r.category, r.subject, r.product_names, r.product_forms, r.purpose,
            r.place, r.date, r.remark) is distinct from (k.name, k.role, k.category, k.subject, k.product_names,
            k.product_forms, k.purpose, k.place, k.date, k.remark)""";
    private static final String GONE = """
             from registry_list_row k where k.import = (
                select i.id from registry_list_import i join registry_list_import p on p.id = :id
                where i.state = 'in_use' and i.title = p.title and i.id <> p.id
                order by i.published desc, i.id desc limit 1)
            and not exists (select 1 from registry_list_row r where r.import = :id and r.key = k.key)""";

    private final JdbcClient jdbc;

    ComparisonTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * How an import differs from what is in use.
     *
     * @param fresh numbers that stand in no list of their series
     * @param changed numbers whose newest row of the series says something else
     * @param gone numbers of the newest list of the same title that this one lacks
     */
    record Comparison(Numbers fresh, Numbers changed, Numbers gone) {}

    /** How many, and the first of them. */
    record Numbers(int count, List<String> first) {
        Numbers {
            first = List.copyOf(first);
        }
    }

    Comparison of(long id) {
        return new Comparison(
                numbers("r.number", KNOWN + " k.id is null", id),
                numbers("r.number", KNOWN + " " + DIFFERS, id),
                numbers("k.number", GONE, id));
    }

    private Numbers numbers(String column, String from, long id) {
        int count = jdbc.sql("select count(*) " + from)
                .param("id", id)
                .query(Integer.class)
                .single();
        var first = jdbc.sql("select " + column + " " + from + " order by 1 limit 10")
                .param("id", id)
                .query((row, _) -> row.getString(1))
                .list();
        return new Numbers(count, first);
    }
}
