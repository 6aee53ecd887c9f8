package fengni.offering;

import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.law.CreditCode;
import fengni.law.ProviderCode;
import fengni.news.NewsTable;
import fengni.offering.ServiceKey.Made;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Organisations as they are kept. */
final class OrganisationTable {
    private static final String COLUMNS = "id, version, name, credit_code, provider_code";

    private final JdbcClient jdbc;
    private final NewsTable news;

    OrganisationTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    /** One credit code, one organisation. */
    Outcome<Organisation> add(OrganisationDraft.Checked draft, Made made) {
        return news.change(version -> jdbc.sql("""
                        insert into organisation (version, name, credit_code, provider_code, made_at, made_by)
                        values (:version, :name, :credit, :provider, :at, :by)
                        on conflict (credit_code) do nothing returning id, version, name, credit_code, provider_code""")
                .param("version", version)
                .param("name", draft.name())
                .param("credit", draft.creditCode().value())
                .param("provider", draft.providerCode().value())
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("by", made.by())
                .query(OrganisationTable::organisation)
                .optional()
                .<Outcome<Organisation>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Conflicting<>(Fault.of("creditCode", "credit_code_taken"))));
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("select " + COLUMNS + " from organisation where id = :id")
                .param("id", id.value())
                .query(OrganisationTable::organisation)
                .optional();
    }

    Optional<Organisation> find(String creditCode) {
        return jdbc.sql("select " + COLUMNS + " from organisation where credit_code = :code")
                .param("code", creditCode)
                .query(OrganisationTable::organisation)
                .optional();
    }

    List<Organisation> list(Cursor cursor) {
        return jdbc.sql("select " + COLUMNS + " from organisation where id > :after order by id limit :rows")
                .param("after", cursor.after())
                .param("rows", cursor.rows())
                .query(OrganisationTable::organisation)
                .list();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getLong("id")),
                row.getString("name"),
                new CreditCode(row.getString("credit_code")),
                new ProviderCode(row.getString("provider_code")),
                row.getLong("version"));
    }
}
