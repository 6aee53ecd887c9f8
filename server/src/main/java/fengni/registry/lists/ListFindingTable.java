package fengni.registry.lists;

import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found about rows of files. Joins the caller's transaction. */
final class ListFindingTable {
    private static final int BATCH = 1000;
    private static final String ADD =
            "insert into registry_list_finding (import, code, taken, part, part_name, line, params,"
                    + " cells) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ListFindingTable(DataSource database) {
        this.template = new JdbcTemplate(database);
        this.jdbc = JdbcClient.create(template);
    }

    void add(long id, List<RowFinding> findings) {
        template.batchUpdate(ADD, findings, BATCH, (statement, finding) -> {
            statement.setLong(1, id);
            statement.setString(2, finding.code().name().toLowerCase(Locale.ROOT));
            statement.setBoolean(3, finding.taken());
            statement.setString(4, finding.spot().part().name().toLowerCase(Locale.ROOT));
            statement.setString(5, Storable.text(finding.spot().name()));
            statement.setInt(6, finding.spot().row());
            statement.setArray(7, statement.getConnection().createArrayOf("text", texts(finding.params())));
            statement.setArray(8, statement.getConnection().createArrayOf("text", texts(finding.cells())));
        });
    }

    /** Returns findings in the order of the file, those first that kept a row out. */
    List<RowFinding> list(long id, int most) {
        return jdbc.sql("select * from registry_list_finding where import = :id order by taken, id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new RowFinding(
                        new Spot(
                                ListRowTable.part(row.getString("part")),
                                row.getString("part_name"),
                                row.getInt("line")),
                        RowFinding.Code.valueOf(row.getString("code").toUpperCase(Locale.ROOT)),
                        row.getBoolean("taken"),
                        List.of((String[]) row.getArray("params").getArray()),
                        List.of((String[]) row.getArray("cells").getArray())))
                .list();
    }

    private static String[] texts(List<String> texts) {
        return Storable.texts(texts.toArray(String[]::new));
    }
}
