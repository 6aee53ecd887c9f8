package fengni.offering;

import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.news.NewsTable;
import fengni.offering.ServiceKey.Made;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Services as they are kept. */
final class ServiceTable {
    private static final String SELECT = """
            select s.id, s.version, s.organisation, o.name as organisation_name, o.provider_code, s.name, s.function,
            s.models, s.filing_number, s.filing_source, s.filing_entered
            from service s join organisation o on o.id = s.organisation
            """;

    private final JdbcClient jdbc;
    private final NewsTable news;

    ServiceTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    /** Adds a service of an organisation that exists; its name must be new there. */
    Outcome<Offer> add(ServiceDraft draft, OrganisationId organisation, Made made) {
        return news.change(version -> jdbc.sql("""
                        insert into service (version, organisation, name, function, models,
                        filing_number, filing_source, filing_entered, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?)
                        on conflict (organisation, name) do nothing returning id""")
                .param(version)
                .param(organisation.value())
                .param(draft.name().orElseThrow().strip())
                .param(draft.function().orElseThrow().strip())
                .param(draft.models().toArray(String[]::new))
                .param(draft.filing().map(FilingEntry::number).orElse(""))
                .param(draft.filing().map(FilingEntry::source).orElse(""))
                .param(draft.filing().map(entry -> entry.entered().toString()).orElse("1970-01-01"))
                .param(made.at().atOffset(ZoneOffset.UTC))
                .param(made.by())
                .query((row, _) -> new ServiceId(row.getLong(1)))
                .optional()
                .flatMap(this::find)
                .<Outcome<Offer>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Conflicting<>(Fault.of("name", "service_name_taken"))));
    }

    /** Enters the filing number, or takes it out when there is none. */
    Optional<Offer> file(ServiceId id, Optional<FilingEntry> filing) {
        return news.change(version -> {
            jdbc.sql("""
                            update service set version = :version, filing_number = :number, filing_source = :source,
                            filing_entered = :entered where id = :id""")
                    .param("version", version)
                    .param("number", filing.map(FilingEntry::number).orElse(""))
                    .param("source", filing.map(FilingEntry::source).orElse(""))
                    .param("entered", filing.map(FilingEntry::entered).orElse(LocalDate.EPOCH))
                    .param("id", id.value())
                    .update();
            return find(id);
        });
    }

    Optional<Offer> admit(ServiceId id, Set<String> models) {
        return news.change(version -> {
            jdbc.sql("update service set version = ?, models = ? where id = ?")
                    .param(version)
                    .param(models.toArray(String[]::new))
                    .param(id.value())
                    .update();
            return find(id);
        });
    }

    Optional<Offer> find(ServiceId id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query(ServiceTable::offer)
                .optional();
    }

    List<Offer> list(OrganisationId organisation) {
        return jdbc.sql(SELECT + "where s.organisation = :organisation order by s.id")
                .param("organisation", organisation.value())
                .query(ServiceTable::offer)
                .list();
    }

    List<Offer> list(OrganisationId organisation, Cursor cursor) {
        return jdbc.sql(SELECT + "where s.organisation = :organisation and s.id > :after order by s.id limit :rows")
                .param("organisation", organisation.value())
                .param("after", cursor.after())
                .param("rows", cursor.rows())
                .query(ServiceTable::offer)
                .list();
    }

    List<Service> all() {
        return jdbc.sql(SELECT + "order by s.id").query(ServiceTable::offer).list().stream()
                .map(Offer::service)
                .toList();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        var filing =
                row.getString("filing_number").isEmpty() ? Optional.<FilingEntry>empty() : Optional.of(filing(row));
        var service = new Service(
                new ServiceId(row.getLong("id")),
                new OrganisationId(row.getLong("organisation")),
                row.getString("organisation_name"),
                row.getString("provider_code"),
                row.getString("name"),
                row.getString("function"),
                filing.map(FilingEntry::number),
                Set.of((String[]) row.getArray("models").getArray()));
        return new Offer(service, filing, row.getLong("version"));
    }

    private static FilingEntry filing(ResultSet row) throws SQLException {
        return new FilingEntry(
                row.getString("filing_number"),
                row.getString("filing_source"),
                row.getObject("filing_entered", LocalDate.class));
    }
}
