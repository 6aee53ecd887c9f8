package fengni.offering;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.news.NewsTable;
import fengni.offering.LaunchMove.ApproveException;
import fengni.offering.LaunchMove.AskException;
import fengni.offering.LaunchMove.CloseToInternal;
import fengni.offering.LaunchMove.CloseToTrial;
import fengni.offering.LaunchMove.Found;
import fengni.offering.LaunchMove.OpenTrial;
import fengni.offering.LaunchMove.Publish;
import fengni.offering.LaunchMove.RejectException;
import fengni.offering.LaunchProof.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The events of the launch gate as they are kept: only ever added. */
final class LaunchTable {
    private static final String COLUMNS =
            " id, version, service, move, reason, missing, until_day, request, person, by_whom, at ";

    private final JdbcClient jdbc;
    private final NewsTable news;

    LaunchTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    /** An event with the news that brought it, without its proofs. */
    record Row(long version, LaunchEvent event) {}

    /**
     * Adds an event if nothing speaks against it. Changes happen one after another, so nothing comes between the look and
     * the entry.
     *
     * @param beforeCommit gets the event with its number; what it throws undoes the event
     */
    Outcome<LaunchEvent> add(
            LaunchEvent draft, Function<Launch, Optional<Fault>> objection, Consumer<LaunchEvent> beforeCommit) {
        return news.change(version -> {
            var from = Launch.of(history(draft.service()));
            return objection
                    .apply(from)
                    .<Outcome<LaunchEvent>>map(Outcome.Conflicting::new)
                    .orElseGet(() -> {
                        var event = insert(draft, from, version);
                        beforeCommit.accept(event);
                        return new Outcome.Done<>(event);
                    });
        });
    }

    /** Returns every event of a service with its proofs, the oldest first. */
    List<LaunchEvent> history(ServiceId service) {
        var proofs = proofs(service);
        return jdbc.sql("select" + COLUMNS + "from launch_event where service = :service order by id")
                .param("service", service.value())
                .query((row, _) -> event(row, proofs))
                .list();
    }

    /** Returns the events newer than a version, in their order. */
    List<Row> newer(long version) {
        return jdbc.sql("select" + COLUMNS + "from launch_event where version > :version order by id")
                .param("version", version)
                .query((row, _) -> new Row(row.getLong("version"), event(row, Map.of())))
                .list();
    }

    private LaunchEvent insert(LaunchEvent draft, Launch from, long version) {
        var asked = from.asked();
        var kept = jdbc.sql("""
                        insert into launch_event (version, service, move, reason, missing, until_day, request, asker,
                        person, by_whom, at) values (:version, :service, :move, :reason, :missing,
                        nullif(:until, date '1970-01-01'), nullif(:request, 0), nullif(:asker, :nobody), :person, :by,
                        :at) returning\s""" + COLUMNS)
                .param("version", version)
                .param("service", draft.service().value())
                .param("move", draft.move().word())
                .param("reason", draft.reason())
                .param("missing", missing(draft.move()))
                .param("until", draft.move() instanceof AskException(var _, var until) ? until : LocalDate.EPOCH)
                .param("request", request(draft.move()))
                .param(
                        "asker",
                        draft.move() instanceof ApproveException && asked.isPresent()
                                ? asked.get().event().person()
                                : Long.MIN_VALUE)
                .param("nobody", Long.MIN_VALUE)
                .param("person", draft.person())
                .param("by", draft.by())
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> event(row, Map.of()))
                .single();
        draft.proofs().forEach(proof -> insert(kept.id(), proof));
        return event(kept, draft.proofs());
    }

    private void insert(long event, LaunchProof proof) {
        jdbc.sql("""
                        insert into launch_proof (event, kind, reference, source, since, path)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(event)
                .param(proof.kind().word())
                .param(proof.reference())
                .param(proof.source())
                .param(proof.since())
                .param(proof.path())
                .update();
    }

    private Map<Long, List<LaunchProof>> proofs(ServiceId service) {
        return jdbc
                .sql("""
                        select p.event, p.kind, p.reference, p.source, p.since, p.path
                        from launch_proof p join launch_event e on e.id = p.event where e.service = :service""")
                .param("service", service.value())
                .query((row, _) -> Map.entry(row.getLong("event"), proof(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String[] missing(LaunchMove move) {
        return move instanceof AskException(var missing, var _)
                ? missing.stream().sorted().map(Kind::word).toArray(String[]::new)
                : new String[0];
    }

    private static long request(LaunchMove move) {
        return switch (move) {
            case ApproveException(var request) -> request;
            case RejectException(var request) -> request;
            case OpenTrial(), Publish(), AskException _, CloseToTrial(), CloseToInternal(), Found() -> 0;
        };
    }

    private static LaunchEvent event(ResultSet row, Map<Long, List<LaunchProof>> proofs) throws SQLException {
        return new LaunchEvent(
                row.getLong("id"),
                new ServiceId(row.getLong("service")),
                move(row),
                row.getString("reason"),
                row.getLong("person"),
                row.getString("by_whom"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                proofs.getOrDefault(row.getLong("id"), List.of()));
    }

    private static LaunchEvent event(LaunchEvent kept, List<LaunchProof> proofs) {
        return new LaunchEvent(
                kept.id(), kept.service(), kept.move(), kept.reason(), kept.person(), kept.by(), kept.at(), proofs);
    }

    private static LaunchMove move(ResultSet row) throws SQLException {
        var word = row.getString("move");
        return switch (word) {
            case "found" -> new Found();
            case "open_trial" -> new OpenTrial();
            case "publish" -> new Publish();
            case "ask_exception" -> new AskException(kinds(row), row.getObject("until_day", LocalDate.class));
            case "approve_exception" -> new ApproveException(row.getLong("request"));
            case "reject_exception" -> new RejectException(row.getLong("request"));
            case "close_to_trial" -> new CloseToTrial();
            case "close_to_internal" -> new CloseToInternal();
            default -> throw new IllegalStateException("no move is called " + word);
        };
    }

    private static Set<Kind> kinds(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("missing").getArray())
                .map(LaunchTable::kind)
                .collect(Collectors.toSet());
    }

    private static LaunchProof proof(ResultSet row) throws SQLException {
        return new LaunchProof(
                kind(row.getString("kind")),
                row.getString("reference"),
                row.getString("source"),
                row.getObject("since", LocalDate.class),
                row.getString("path"));
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
