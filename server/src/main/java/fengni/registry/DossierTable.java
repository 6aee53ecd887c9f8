package fengni.registry;

import fengni.law.FilingState;
import fengni.law.FilingState.InForce;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers as they stand. What may name a person is sealed. */
final class DossierTable {
    /** The words of the states in which an officer's step is due. */
    static final List<String> OPEN = List.of(
            "submitted",
            "under-review",
            "proposed",
            "change-submitted",
            "change-under-review",
            "change-proposed",
            "cancellation-requested",
            "cancellation-under-review",
            "cancellation-proposed",
            "removal-proposed");

    private static final String PURPOSE = "registry-title";
    private static final String COLUMNS =
            "d.id, operator, name, kind, subject, title, state, version, revision, received_at, first_officer, number,"
                    + " filed_version, p.division, first_desk, present_desk, central_desk";
    private static final String FROM = " from registry_dossier d join registry_place p on p.dossier = d.id ";

    /**
     * Where a step leads.
     *
     * @param filed whether it brings the open version into force
     */
    record Moved(FilingState reached, long first, long second, boolean filed) {}

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RowMapper<Dossier> mapper = (row, _) -> row(row);

    DossierTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /** Returns the dossier; nobody else can change it until the transaction ends. */
    Optional<Dossier> lock(long id) {
        return jdbc.sql("select " + COLUMNS + FROM + "where d.id = :id for update of d")
                .param("id", id)
                .query(mapper)
                .optional();
    }

    /** As {@link #lock(long)}, by the name that the operator chose. */
    Optional<Dossier> lock(String operator, UUID name) {
        return jdbc.sql("select " + COLUMNS + FROM + "where operator = :operator and name = :name for update of d")
                .param("operator", operator)
                .param("name", name)
                .query(mapper)
                .optional();
    }

    Optional<Dossier> find(long id) {
        return jdbc.sql("select " + COLUMNS + FROM + "where d.id = :id")
                .param("id", id)
                .query(mapper)
                .optional();
    }

    Optional<Dossier> find(String operator, UUID name) {
        return jdbc.sql("select " + COLUMNS + FROM + "where operator = :operator and name = :name")
                .param("operator", operator)
                .param("name", name)
                .query(mapper)
                .optional();
    }

    /** Returns dossiers in the order in which they first came in. */
    List<Dossier> queue(QueueFilter filter, long after, int rows) {
        return jdbc.sql("select " + COLUMNS + FROM + """
                        where d.id > :after
                        and (:kind = '' or kind = :kind) and state in (:states)
                        and (:officer = 0 or first_officer = :officer)
                        and (:anywhere or present_desk in (:desks))
                        and received_at >= :since and received_at < :before order by d.id limit :rows""")
                .param("after", after)
                .param("kind", filter.kind())
                .param("states", filter.states())
                .param("officer", filter.officer())
                .param("anywhere", filter.desks().isEmpty())
                .param("desks", filter.desks().isEmpty() ? List.of(0L) : filter.desks())
                .param("since", filter.since().atOffset(ZoneOffset.UTC))
                .param("before", filter.before().atOffset(ZoneOffset.UTC))
                .param("rows", rows)
                .query(mapper)
                .list();
    }

    /** Returns what waits for an officer, the longest waiting first. */
    List<Dossier> waiting(int rows) {
        return jdbc.sql("select " + COLUMNS + FROM + "where state in (:open) order by received_at, d.id limit :rows")
                .param("open", OPEN)
                .param("rows", rows)
                .query(mapper)
                .list();
    }

    /**
     * Counts what waits for an officer.
     *
     * @param desks whose turn it is; none for all
     */
    QueueCounts counts(List<Long> desks, Instant overdueBefore, Instant soonBefore) {
        return jdbc.sql("""
                        select count(*) filter (where not proposed and first_officer = 0) as unclaimed,
                        count(*) filter (where not proposed and first_officer <> 0) as in_hand,
                        count(*) filter (where proposed) as proposed,
                        count(*) filter (where has_clock and received_at >= :overdue and received_at < :soon) as soon,
                        count(*) filter (where has_clock and received_at < :overdue) as overdue
                        from (select d.first_officer, d.received_at, d.state like '%proposed' as proposed,
                            d.state <> 'removal-proposed' as has_clock
                            from registry_dossier d join registry_place p on p.dossier = d.id
                            where d.state in (:open) and (:anywhere or p.present_desk in (:desks))) waiting""")
                .param("open", OPEN)
                .param("anywhere", desks.isEmpty())
                .param("desks", desks.isEmpty() ? List.of(0L) : desks)
                .param("overdue", overdueBefore.atOffset(ZoneOffset.UTC))
                .param("soon", soonBefore.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new QueueCounts(
                        row.getLong("unclaimed"),
                        row.getLong("in_hand"),
                        row.getLong("proposed"),
                        row.getLong("soon"),
                        row.getLong("overdue")))
                .single();
    }

    /** Returns the dossiers that one officer has in hand for the first review. */
    List<Long> inHand(long person) {
        return jdbc.sql("""
                        select id from registry_dossier where first_officer = :person
                        and state in ('under-review', 'change-under-review', 'cancellation-under-review') order by id""")
                .param("person", person)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /** Adds a dossier that came in; returns its number here. */
    long add(Dossier fresh) {
        return jdbc.sql("""
                        insert into registry_dossier (operator, name, kind, subject, title, state, version, revision,
                        received_at) values (:operator, :name, :kind, :subject, :title, :state, :version, :revision,
                        :received) returning id""")
                .param("operator", fresh.operator())
                .param("name", fresh.name())
                .param("kind", fresh.kind().word())
                .param("subject", fresh.subject().orElse(null))
                .param("title", sealed(fresh.title()))
                .param("state", fresh.state().word())
                .param("version", fresh.version())
                .param("revision", fresh.revision())
                .param("received", fresh.received().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Opens another version; both parts of the review begin anew. */
    void reopen(Dossier now) {
        jdbc.sql("""
                        update registry_dossier set title = :title, state = :state, version = :version,
                        revision = :revision, received_at = :received, first_officer = 0, second_officer = 0,
                        subject = :subject where id = :id""")
                .param("title", sealed(now.title()))
                .param("state", now.state().word())
                .param("version", now.version())
                .param("revision", now.revision())
                .param("received", now.received().atOffset(ZoneOffset.UTC))
                .param("subject", now.subject().orElse(null))
                .param("id", now.id())
                .update();
    }

    /**
     * Writes down a step: the new state, and who had which part in it. A number once given stays.
     *
     * @param title the name of what is open, or in force, from now on
     */
    void move(Dossier now, Moved moved, String title) {
        jdbc.sql("""
                        update registry_dossier set state = :state, revision = :revision, first_officer = :first,
                        second_officer = :second, title = :title,
                        number = case when :number = '' then number else :number end,
                        filed_version = case when :filed then version else filed_version end,
                        filed_first = case when :filed then :first else filed_first end,
                        filed_second = case when :filed then :second else filed_second end where id = :id""")
                .param("state", moved.reached().word())
                .param("revision", now.revision() + 1)
                .param("first", moved.first())
                .param("second", moved.second())
                .param("title", sealed(title))
                .param("number", moved.reached() instanceof FilingState.Filed(var number) ? number : "")
                .param("filed", moved.filed())
                .param("id", now.id())
                .update();
    }

    /** Writes down where the subject of a dossier is registered. */
    void divide(long id, String division) {
        jdbc.sql("update registry_dossier set division = :division where id = :id")
                .param("division", division)
                .param("id", id)
                .update();
    }

    /**
     * Writes down that a dossier changed hands; its state and its clock go on.
     *
     * @param desk to which it was passed on; 0 leaves that as it is
     * @param first whose first review it is from now on; 0 for nobody's
     */
    void pass(Dossier now, long desk, long first) {
        jdbc.sql("""
                        update registry_dossier set revision = :revision, first_officer = :first,
                        desk = case when :desk = 0 then desk else :desk end where id = :id""")
                .param("revision", now.revision() + 1)
                .param("first", first)
                .param("desk", desk)
                .param("id", now.id())
                .update();
    }

    /** Returns subjects that were approved, in the order in which they first came in. */
    List<Dossier> approved(long after, int rows) {
        return jdbc.sql("select " + COLUMNS + FROM + """
                        where d.id > :after and kind = 'subject' and filed_version <> 0
                        order by d.id limit :rows""")
                .param("after", after)
                .param("rows", rows)
                .query(mapper)
                .list();
    }

    /** Returns every algorithm that a subject sent. */
    List<Dossier> algorithms(Dossier subject) {
        return jdbc.sql("select " + COLUMNS + FROM + "where operator = :operator and subject = :subject order by d.id")
                .param("operator", subject.operator())
                .param("subject", subject.name())
                .query(mapper)
                .list();
    }

    /** Returns the numbers of the algorithms that a subject has filed, and that have not ended. */
    List<String> numbers(Dossier subject) {
        return jdbc.sql("""
                        select number from registry_dossier where operator = :operator and subject = :subject
                        and number <> '' and state not in ('cancelled', 'revoked') order by id""")
                .param("operator", subject.operator())
                .param("subject", subject.name())
                .query((row, _) -> row.getString("number"))
                .list();
    }

    private byte[] sealed(String text) {
        return vault.seal(PURPOSE, text.getBytes(StandardCharsets.UTF_8));
    }

    private Dossier row(ResultSet row) throws SQLException {
        return new Dossier(
                row.getLong("id"),
                row.getString("operator"),
                row.getObject("name", UUID.class),
                DossierKind.of(row.getString("kind")),
                Optional.ofNullable(row.getObject("subject", UUID.class)),
                new String(vault.open(PURPOSE, row.getBytes("title")), StandardCharsets.UTF_8),
                state(row.getString("state"), held(row)),
                row.getInt("version"),
                row.getLong("revision"),
                at(row, "received_at"),
                row.getLong("first_officer"),
                row.getInt("filed_version"),
                new Place(
                        row.getString("division"),
                        row.getLong("first_desk"),
                        row.getLong("present_desk"),
                        row.getLong("central_desk")));
    }

    private static InForce held(ResultSet row) throws SQLException {
        return row.getString("kind").equals(DossierKind.SUBJECT.word())
                ? new FilingState.Approved()
                : new FilingState.Filed(row.getString("number"));
    }

    /** Points, reasons and grounds stand with the step that brought them. */
    private static FilingState state(String word, InForce held) {
        return switch (word) {
            case "submitted" -> new FilingState.Submitted();
            case "under-review" -> new FilingState.UnderReview();
            case "proposed" -> new FilingState.Proposed();
            case "returned" -> new FilingState.Returned(List.of());
            case "approved", "filed" -> held;
            case "refused" -> new FilingState.Refused("");
            case "withdrawn" -> new FilingState.Withdrawn();
            case "change-submitted" -> new FilingState.ChangeSubmitted(held);
            case "change-under-review" -> new FilingState.ChangeUnderReview(held);
            case "change-proposed" -> new FilingState.ChangeProposed(held);
            case "change-returned" -> new FilingState.ChangeReturned(held, List.of());
            case "cancellation-requested" -> new FilingState.CancellationRequested(held);
            case "cancellation-under-review" -> new FilingState.CancellationUnderReview(held);
            case "cancellation-proposed" -> new FilingState.CancellationProposed(held);
            case "cancellation-returned" -> new FilingState.CancellationReturned(held, List.of());
            case "removal-proposed" -> new FilingState.RemovalProposed(held, "");
            case "cancelled" -> new FilingState.Cancelled(held.under().orElse(""));
            case "revoked" -> new FilingState.Revoked(held.under().orElse(""), "");
            default -> throw new IllegalStateException("no dossier here is " + word);
        };
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
