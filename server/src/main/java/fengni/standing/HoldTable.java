package fengni.standing;

import fengni.answers.Cursor;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.news.NewsTable;
import fengni.offering.ServiceId;
import fengni.standing.Measure.Close;
import fengni.standing.Measure.Ground;
import fengni.standing.Measure.Restore;
import fengni.standing.Measure.Restrict;
import fengni.standing.Measure.Suspend;
import fengni.standing.Measure.Warn;
import fengni.standing.Subject.Account;
import fengni.standing.Subject.Offered;
import fengni.standing.Subject.Operator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of holds as they are kept: only ever added. */
final class HoldTable {
    private static final String COLUMNS = """
            id, version, subject, service, user_name, measure, requests_per_hour, until_at, ground,
            facts, rule, appeal, by_whom, at
            """;

    /** No service has this number. */
    private static final long OPERATOR = 0;

    private final JdbcClient jdbc;
    private final NewsTable news;

    HoldTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    /** An event with the news that brought it. */
    record Row(long version, HoldEvent event) {}

    /**
     * Adds an event if the rules let it happen now. Changes happen one after another, so nothing comes between the look
     * and the entry.
     *
     * @param beforeCommit gets the event with its number; what it throws undoes the event
     */
    Outcome<HoldEvent> add(HoldEvent draft, Consumer<HoldEvent> beforeCommit) {
        return news.change(version -> {
            var standing = StandingRules.fold(history(draft.subject()), draft.at());
            return switch (StandingRules.apply(
                    standing, draft.measure(), draft.reasons().sentence())) {
                case Move.Moved(var _) -> {
                    var event = insert(draft, version);
                    beforeCommit.accept(event);
                    yield new Outcome.Done<>(event);
                }
                case Move.Refused(var from, var asked) ->
                    new Outcome.Conflicting<>(Fault.of("measure", "move_refused", asked.word(), from.word()));
            };
        });
    }

    List<HoldEvent> history(Subject subject) {
        return jdbc.sql("select " + COLUMNS + """
                         from hold_event where subject = :subject and service = :service and user_name = :user
                        order by id""")
                .param("subject", subject.word())
                .param("service", service(subject))
                .param("user", user(subject))
                .query((row, _) -> row(row).event())
                .list();
    }

    Optional<HoldEvent> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from hold_event where id = :id")
                .param("id", id)
                .query((row, _) -> row(row).event())
                .optional();
    }

    /** Returns events of the services, and of the operator, which is over them all. */
    List<HoldEvent> list(List<ServiceId> services, Cursor cursor) {
        return jdbc.sql("select " + COLUMNS + """
                         from hold_event where service in (:services) and id > :after order by id limit :rows""")
                .param(
                        "services",
                        Stream.concat(Stream.of(OPERATOR), services.stream().map(ServiceId::value))
                                .toList())
                .param("after", cursor.after())
                .param("rows", cursor.rows())
                .query((row, _) -> row(row).event())
                .list();
    }

    /** Returns the events newer than a version, in their order. */
    List<Row> newer(long version) {
        return jdbc.sql("select " + COLUMNS + " from hold_event where version > :version order by id")
                .param("version", version)
                .query((row, _) -> row(row))
                .list();
    }

    private HoldEvent insert(HoldEvent draft, long version) {
        return jdbc.sql("""
                        insert into hold_event (version, subject, service, user_name, measure, requests_per_hour,
                        until_at, ground, facts, rule, appeal, by_whom, at) values (:version, :subject, :service, :user,
                        :measure, :perHour, nullif(:until, 'infinity'::timestamptz), :ground, :facts, :rule, :appeal,
                        :by, :at) returning\s""" + COLUMNS)
                .param("version", version)
                .param("subject", draft.subject().word())
                .param("service", service(draft.subject()))
                .param("user", user(draft.subject()))
                .param("measure", draft.measure().word())
                .param("perHour", draft.measure() instanceof Restrict(int perHour) ? perHour : 0)
                .param("until", until(draft.measure()))
                .param("ground", draft.measure() instanceof Restore(var ground) ? ground.word() : "")
                .param("facts", draft.reasons().facts())
                .param("rule", draft.reasons().rule())
                .param("appeal", draft.reasons().appeal())
                .param("by", draft.by())
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row(row).event())
                .single();
    }

    /** The latest moment of the driver stands for infinity in PostgreSQL, and that for none. */
    private static OffsetDateTime until(Measure measure) {
        return measure instanceof Suspend(var until) && until.isPresent()
                ? until.get().atOffset(ZoneOffset.UTC)
                : OffsetDateTime.MAX;
    }

    private static long service(Subject subject) {
        return switch (subject) {
            case Account(var service, var _) -> service.value();
            case Offered(var service) -> service.value();
            case Operator() -> OPERATOR;
        };
    }

    private static String user(Subject subject) {
        return subject instanceof Account(var _, var user) ? user : "";
    }

    private static Row row(ResultSet row) throws SQLException {
        var reasons = new Reasons(row.getString("facts"), row.getString("rule"), row.getString("appeal"));
        var event = new HoldEvent(
                row.getLong("id"),
                subject(row),
                measure(row),
                reasons,
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class).toInstant());
        return new Row(row.getLong("version"), event);
    }

    private static Subject subject(ResultSet row) throws SQLException {
        var kind = row.getString("subject");
        return switch (kind) {
            case "account" -> new Account(new ServiceId(row.getLong("service")), row.getString("user_name"));
            case "service" -> new Offered(new ServiceId(row.getLong("service")));
            case "operator" -> new Operator();
            default -> throw new IllegalStateException("no subject is called " + kind);
        };
    }

    private static Measure measure(ResultSet row) throws SQLException {
        var word = row.getString("measure");
        return switch (word) {
            case "warn" -> new Warn();
            case "restrict" -> new Restrict(row.getInt("requests_per_hour"));
            case "suspend" -> new Suspend(until(row));
            case "close" -> new Close();
            case "restore" -> new Restore(Ground.valueOf(row.getString("ground").toUpperCase(Locale.ROOT)));
            default -> throw new IllegalStateException("no measure is called " + word);
        };
    }

    private static Optional<Instant> until(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
