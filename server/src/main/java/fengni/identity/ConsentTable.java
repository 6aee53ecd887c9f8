package fengni.identity;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.news.NewsTable;
import fengni.offering.ServiceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consent statements and who accepted them. */
final class ConsentTable {
    private static final String COLUMNS = "id, service, edition, words, at, by_whom";

    private final JdbcClient jdbc;
    private final NewsTable news;

    ConsentTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    /** Publishes a statement; the number that it comes with does not count. */
    Outcome<ConsentStatement> publish(ConsentStatement statement) {
        return news.change(version -> jdbc.sql("""
                        insert into consent_statement (version, service, edition, words, at, by_whom)
                        values (:version, :service, :edition, :words, :at, :by)
                        on conflict (service, edition) do nothing returning\s""" + COLUMNS)
                .param("version", version)
                .param("service", statement.service().value())
                .param("edition", statement.edition())
                .param("words", statement.words())
                .param("at", statement.at().atOffset(ZoneOffset.UTC))
                .param("by", statement.by())
                .query(ConsentTable::statement)
                .optional()
                .<Outcome<ConsentStatement>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Conflicting<>(Fault.of("edition", "edition_taken"))));
    }

    /** Keeps that a registered user accepted; the first time stands. Returns false if the user is not registered. */
    boolean accept(ConsentStatement statement, String user, ConsentStatement.Acceptance acceptance) {
        return news.change(version -> {
            jdbc.sql("""
                            insert into consent_acceptance (version, service, user_name, statement, at, by_whom)
                            select :version, u.service, u.name, :statement, :at, :by from end_user u
                            where u.service = :service and u.name = :name on conflict do nothing""")
                    .param("version", version)
                    .param("statement", statement.id())
                    .param("at", acceptance.at().atOffset(ZoneOffset.UTC))
                    .param("by", acceptance.by())
                    .param("service", statement.service().value())
                    .param("name", user)
                    .update();
            return accepted(statement, user);
        });
    }

    List<ConsentStatement> history(ServiceId service) {
        return jdbc.sql("select " + COLUMNS + " from consent_statement where service = :service order by id desc")
                .param("service", service.value())
                .query(ConsentTable::statement)
                .list();
    }

    Map<ServiceId, ConsentStatement> current() {
        return jdbc
                .sql("select distinct on (service) " + COLUMNS + " from consent_statement order by service, id desc")
                .query(ConsentTable::statement)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(ConsentStatement::service, Function.identity()));
    }

    private boolean accepted(ConsentStatement statement, String user) {
        return jdbc.sql("""
                        select exists (select 1 from consent_acceptance
                        where service = :service and user_name = :name and statement = :statement)""")
                .param("service", statement.service().value())
                .param("name", user)
                .param("statement", statement.id())
                .query(Boolean.class)
                .single();
    }

    private static ConsentStatement statement(ResultSet row, int number) throws SQLException {
        return new ConsentStatement(
                row.getLong("id"),
                new ServiceId(row.getLong("service")),
                row.getString("edition"),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_whom"));
    }
}
