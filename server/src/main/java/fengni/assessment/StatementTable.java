package fengni.assessment;

import fengni.answers.Cursor;
import fengni.assessment.Assessed.Signer;
import fengni.assessment.Statement.Covered;
import fengni.assessment.Statement.Lodged;
import fengni.assessment.Statement.Report;
import fengni.assessment.Statement.Stated;
import fengni.assessment.Statement.Withdrawal;
import fengni.law.CreditCode;
import fengni.offering.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Statements and their withdrawals, only ever added. */
final class StatementTable {
    private static final String SELECT = """
            select s.id, s.organisation, s.service, s.subject, s.grounds, s.body_name, s.body_code, s.assessed_on,
            s.conclusion, s.report, s.report_name, s.report_sha256, s.platform, s.lodged_number, s.lodged_on, s.review_on,
            s.checklist::text as checklist, s.replaces, s.by_login, s.by_name, s.at, s.receipt, n.id as replaced_by,
            w.reason as w_reason, w.by_login as w_login, w.by_name as w_name, w.at as w_at, w.receipt as w_receipt
            from assessment_statement s left join assessment_statement n on n.replaces = s.id
            left join assessment_withdrawal w on w.statement = s.id where\s""";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Covered>> CHECKLIST = new TypeReference<>() {};

    private final JdbcClient jdbc;

    StatementTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Locks a statement until the transaction ends, so that only one thing happens to it. */
    void lock(long id) {
        jdbc.sql("select id from assessment_statement where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Adds a statement without its receipt; returns its number. */
    long add(Statement draft) {
        var stated = draft.stated();
        var body = stated.assessor() instanceof Assessor.Body one ? Optional.of(one) : Optional.<Assessor.Body>empty();
        return jdbc.sql("""
                        insert into assessment_statement (organisation, service, subject, grounds, body_name, body_code,
                        assessed_on, conclusion, report, report_name, report_sha256, platform, lodged_number, lodged_on,
                        review_on, checklist, replaces, by_login, by_name, at, receipt) values (:organisation, :service,
                        :subject, :grounds, :bodyName, :bodyCode, :on, :conclusion, :report, :reportName, :sha256,
                        :platform, :number, :lodgedOn, :reviewOn, :checklist::jsonb, :replaces, :login, :name, :at, '')
                        returning id""")
                .param("organisation", draft.organisation())
                .param("service", stated.service().value())
                .param("subject", stated.subject())
                .param("grounds", stated.grounds().toArray(String[]::new))
                .param("bodyName", body.map(Assessor.Body::name).orElse(""))
                .param("bodyCode", body.map(one -> one.code().value()).orElse(""))
                .param("on", stated.on())
                .param("conclusion", stated.conclusion().word())
                .param("report", draft.report().id())
                .param("reportName", draft.report().name())
                .param("sha256", draft.report().sha256())
                .param("platform", stated.lodged().map(Lodged::platform).orElse(""))
                .param("number", stated.lodged().map(Lodged::number).orElse(""))
                .param("lodgedOn", stated.lodged().map(Lodged::on).orElse(null), Types.DATE)
                .param("reviewOn", stated.reviewOn())
                .param("checklist", JSON.writeValueAsString(stated.checklist()))
                .param("replaces", stated.replaces().orElse(null), Types.BIGINT)
                .param("login", draft.signer().login())
                .param("name", draft.signer().name())
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void keep(long id, String receipt) {
        jdbc.sql("update assessment_statement set receipt = :receipt where id = :id")
                .param("receipt", receipt)
                .param("id", id)
                .update();
    }

    void withdraw(long id, Withdrawal withdrawal) {
        jdbc.sql("""
                        insert into assessment_withdrawal (statement, reason, by_login, by_name, at, receipt)
                        values (:id, :reason, :login, :name, :at, :receipt)""")
                .param("id", id)
                .param("reason", withdrawal.reason())
                .param("login", withdrawal.by().login())
                .param("name", withdrawal.by().name())
                .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
                .param("receipt", withdrawal.receipt())
                .update();
    }

    Optional<Statement> find(long organisation, long id) {
        return jdbc.sql(SELECT + "s.organisation = :of and s.id = :id")
                .param("of", organisation)
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    List<Statement> newestFirst(long organisation, Optional<Long> service, int most) {
        return jdbc.sql(SELECT + """
                        s.organisation = :of and (:service = 0 or s.service = :service) order by s.id desc
                        limit :most""")
                .param("of", organisation)
                .param("service", service.orElse(0L))
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /** Returns those that neither a newer one nor a withdrawal has ended. */
    List<Statement> live(long organisation) {
        return jdbc.sql(SELECT + "s.organisation = :of and n.id is null and w.statement is null order by s.id")
                .param("of", organisation)
                .query((row, _) -> row(row))
                .list();
    }

    List<Statement> live(ServiceId service) {
        return jdbc.sql(SELECT + "s.service = :service and n.id is null and w.statement is null order by s.id")
                .param("service", service.value())
                .query((row, _) -> row(row))
                .list();
    }

    List<Statement> list(long organisation, Optional<Long> service, Cursor cursor) {
        return jdbc.sql(SELECT + """
                        s.organisation = :of and (:service = 0 or s.service = :service) and s.id > :after order by s.id
                        limit :rows""")
                .param("of", organisation)
                .param("service", service.orElse(0L))
                .param("after", cursor.after())
                .param("rows", cursor.rows())
                .query((row, _) -> row(row))
                .list();
    }

    private static Statement row(ResultSet row) throws SQLException {
        var replacedBy = row.getLong("replaced_by");
        return new Statement(
                row.getLong("id"),
                row.getLong("organisation"),
                stated(row),
                new Report(
                        row.getObject("report", UUID.class),
                        row.getString("report_name"),
                        row.getString("report_sha256")),
                new Signer(row.getString("by_login"), row.getString("by_name")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("receipt"),
                replacedBy == 0 ? Optional.empty() : Optional.of(replacedBy),
                withdrawal(row));
    }

    private static Stated stated(ResultSet row) throws SQLException {
        var replaces = row.getLong("replaces");
        return new Stated(
                new ServiceId(row.getLong("service")),
                row.getString("subject"),
                List.of((String[]) row.getArray("grounds").getArray()),
                row.getString("body_name").isEmpty()
                        ? new Assessor.Self()
                        : new Assessor.Body(row.getString("body_name"), new CreditCode(row.getString("body_code"))),
                row.getObject("assessed_on", LocalDate.class),
                Conclusion.of(row.getString("conclusion")).orElseThrow(),
                lodged(row),
                row.getObject("review_on", LocalDate.class),
                JSON.readValue(row.getString("checklist"), CHECKLIST),
                replaces == 0 ? Optional.empty() : Optional.of(replaces));
    }

    private static Optional<Lodged> lodged(ResultSet row) throws SQLException {
        return row.getString("platform").isEmpty()
                ? Optional.empty()
                : Optional.of(new Lodged(
                        row.getString("platform"),
                        row.getString("lodged_number"),
                        row.getObject("lodged_on", LocalDate.class)));
    }

    private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
        var at = Optional.ofNullable(row.getObject("w_at", OffsetDateTime.class));
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Withdrawal(
                        row.getString("w_reason"),
                        new Signer(row.getString("w_login"), row.getString("w_name")),
                        at.get().toInstant(),
                        row.getString("w_receipt")));
    }
}
