package fengni.registry.shelf;

import fengni.registry.shelf.AppRecord.Answer;
import fengni.registry.shelf.AppRecord.Explicit;
import fengni.registry.shelf.AppRecord.Implicit;
import fengni.registry.shelf.AppRecord.Labels;
import fengni.registry.shelf.AppRecord.Model;
import fengni.registry.shelf.AppRecord.Paper;
import fengni.registry.shelf.AppRecord.Supply;
import fengni.registry.shelf.AppRecord.Synthesis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records of what was asked, version by version: only ever added. Joins the caller's transaction. */
final class RecordTable {
    private static final String COLUMNS = """
            app, version, synthesis, said_by, said_on, evidence, functions, model, own_number, supplier_number, agreement,
            agreement_on, assessment, assessment_on, explicit_mark, explicit_where, implicit_mark, implicit_file""";

    private final JdbcClient jdbc;

    RecordTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Adds the next version of an app that the caller holds. */
    void add(ShelfApp app, AppRecord record, String by, Instant at) {
        jdbc.sql("insert into shelf_record (" + COLUMNS + """
                        , at, by_whom) values (:app, :version, :synthesis, :saidBy, :saidOn, :evidence, :functions, :model,
                        :own, :supplier, :agreement, :agreementOn, :assessment, :assessmentOn, :explicit, :where,
                        :implicit, :file, :at, :by)""")
                .param("app", app.id())
                .param("version", app.record() + 1)
                .param("synthesis", AppRecord.word(record.answer().synthesis()))
                .param("saidBy", record.answer().saidBy())
                .param("saidOn", record.answer().saidOn().orElse(null), Types.DATE)
                .param("evidence", record.answer().evidence())
                .param("functions", record.answer().functions())
                .param("model", AppRecord.word(record.supply().model()))
                .param("own", record.supply().own())
                .param("supplier", record.supply().supplier())
                .param("agreement", name(record.supply().agreement()))
                .param("agreementOn", day(record.supply().agreement()).orElse(null), Types.DATE)
                .param("assessment", name(record.assessment()))
                .param("assessmentOn", day(record.assessment()).orElse(null), Types.DATE)
                .param("explicit", AppRecord.word(record.labels().explicit()))
                .param("where", record.labels().where())
                .param("implicit", AppRecord.word(record.labels().implicit()))
                .param("file", record.labels().file())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Returns the newest of each app that has one. */
    Map<Long, AppRecord> newest(Collection<ShelfApp> apps) {
        var ids = apps.stream().map(ShelfApp::id).toArray(Long[]::new);
        return jdbc
                .sql("select distinct on (app) " + COLUMNS
                        + " from shelf_record where app = any(:apps) order by app, version desc")
                .param("apps", ids)
                .query((row, _) -> Map.entry(row.getLong("app"), record(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static AppRecord record(ResultSet row) throws SQLException {
        return new AppRecord(
                new Answer(
                        choice(Synthesis.class, row.getString("synthesis")),
                        row.getString("said_by"),
                        Optional.ofNullable(row.getObject("said_on", LocalDate.class)),
                        row.getString("evidence"),
                        row.getString("functions")),
                new Supply(
                        choice(Model.class, row.getString("model")),
                        row.getString("own_number"),
                        row.getString("supplier_number"),
                        paper(row, "agreement")),
                paper(row, "assessment"),
                new Labels(
                        choice(Explicit.class, row.getString("explicit_mark")),
                        row.getString("explicit_where"),
                        choice(Implicit.class, row.getString("implicit_mark")),
                        row.getString("implicit_file")));
    }

    private static Optional<Paper> paper(ResultSet row, String column) throws SQLException {
        var name = row.getString(column);
        return Optional.ofNullable(row.getObject(column + "_on", LocalDate.class))
                .map(on -> new Paper(name, on));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String word) {
        return AppRecord.choice(type, word).orElseThrow();
    }

    private static String name(Optional<Paper> paper) {
        return paper.map(Paper::name).orElse("");
    }

    private static Optional<LocalDate> day(Optional<Paper> paper) {
        return paper.map(Paper::on);
    }
}
