package fengni.assessment;

import fengni.answers.Cursor;
import fengni.assessment.Assessed.Signer;
import fengni.law.rulebook.SelfCheck.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Open answers, overwritten as people go on, and signed results, only ever added. */
final class AssessmentTable {
    private static final String COLUMNS = """
            id, organisation, rulebook, verdict, answers::text as answers, roles, duties, reason, review_on, by_login,
            by_name, at, receipt, launch, reasons::text as reasons
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> REASONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AssessmentTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    OpenAnswers open(long organisation) {
        return jdbc.sql("""
                        select answers::text as answers, launch, reasons::text as reasons, revision from assessment_draft
                        where organisation = :of""")
                .param("of", organisation)
                .query((row, _) -> new OpenAnswers(answers(row), launch(row), reasons(row), row.getLong("revision")))
                .optional()
                .orElse(OpenAnswers.NONE);
    }

    /** Puts the answers to some questions, with their reasons, in the place of those given before; the others stay. */
    void save(long organisation, OpenAnswers given) {
        jdbc.sql("""
                        insert into assessment_draft (organisation, answers, reasons, launch, revision)
                        values (:of, :answers::jsonb, :reasons::jsonb, :launch, 1)
                        on conflict (organisation) do update set
                        answers = assessment_draft.answers || excluded.answers,
                        reasons = assessment_draft.reasons || excluded.reasons,
                        launch = excluded.launch,
                        revision = assessment_draft.revision + 1""")
                .param("of", organisation)
                .param("answers", JSON.writeValueAsString(given.ids()))
                .param("reasons", JSON.writeValueAsString(given.reasons()))
                .param("launch", given.launch().orElse(null), Types.DATE)
                .update();
    }

    /**
     * Adds a signed result.
     *
     * @param beforeCommit gets the result with its number and returns the receipt of its record; what it throws undoes the
     *     result
     */
    Assessed add(Assessed draft, Function<Assessed, String> beforeCommit) {
        return transaction.execute(_ -> {
            var added = insert(draft);
            jdbc.sql("update assessment set receipt = :receipt where id = :id")
                    .param("receipt", beforeCommit.apply(added))
                    .param("id", added.id())
                    .update();
            return find(added.organisation(), added.id()).orElseThrow();
        });
    }

    Optional<Assessed> find(long organisation, long id) {
        return jdbc.sql("select " + COLUMNS + " from assessment where organisation = :of and id = :id")
                .param("of", organisation)
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    Optional<Assessed> newest(long organisation) {
        return jdbc.sql("select " + COLUMNS + " from assessment where organisation = :of order by id desc limit 1")
                .param("of", organisation)
                .query((row, _) -> row(row))
                .optional();
    }

    List<Assessed> newestFirst(long organisation, int most) {
        return jdbc.sql("select " + COLUMNS + " from assessment where organisation = :of order by id desc limit :most")
                .param("of", organisation)
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    List<Assessed> list(long organisation, Cursor cursor) {
        return jdbc.sql("select " + COLUMNS + """
                         from assessment where organisation = :of and id > :after order by id limit :rows""")
                .param("of", organisation)
                .param("after", cursor.after())
                .param("rows", cursor.rows())
                .query((row, _) -> row(row))
                .list();
    }

    private Assessed insert(Assessed draft) {
        return jdbc.sql("""
                        insert into assessment (organisation, rulebook, verdict, answers, roles, duties, reason,
                        review_on, by_login, by_name, at, receipt, launch, reasons) values (:of, :rulebook, :verdict,
                        :answers::jsonb, :roles, :duties, :reason, :reviewOn, :login, :name, :at, '', :launch,
                        :reasons::jsonb) returning\s""" + COLUMNS)
                .param("of", draft.organisation())
                .param("rulebook", draft.rulebook())
                .param("verdict", AssessmentRecord.word(draft))
                .param("answers", JSON.writeValueAsString(draft.answers()))
                .param("roles", draft.roles().toArray(String[]::new))
                .param("duties", draft.duties().toArray(String[]::new))
                .param("reason", draft.reason())
                .param("reviewOn", draft.reviewOn())
                .param("login", draft.signer().login())
                .param("name", draft.signer().name())
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .param("launch", draft.launch().orElse(null), Types.DATE)
                .param("reasons", JSON.writeValueAsString(draft.reasons()))
                .query((row, _) -> row(row))
                .single();
    }

    private static Assessed row(ResultSet row) throws SQLException {
        return new Assessed(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getString("rulebook"),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                answers(row),
                texts(row, "roles"),
                texts(row, "duties"),
                row.getString("reason"),
                row.getObject("review_on", LocalDate.class),
                new Signer(row.getString("by_login"), row.getString("by_name")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("receipt"),
                launch(row),
                reasons(row));
    }

    private static Optional<LocalDate> launch(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("launch", LocalDate.class));
    }

    private static Map<String, String> reasons(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("reasons"), REASONS);
    }

    private static Map<String, List<String>> answers(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("answers"), ANSWERS);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
