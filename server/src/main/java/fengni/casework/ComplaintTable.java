package fengni.casework;

import fengni.casework.Complaint.Told;
import fengni.law.WorkingDays;
import fengni.ledger.Receipt;
import fengni.rulebook.Calendars;
import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Complaints and their steps. What people wrote is sealed on its way in and opened on its way out. */
final class ComplaintTable {
    private static final String COLUMNS = """
            id, version, at, topic, service, organisation, reference, link_sealed, description_sealed, contact_sealed,
            state, clock, clock_from
            """;
    private static final String WORDS = "complaint";
    private static final String CONTACT = "complaint-contact";
    private static final long UNKNOWN = 0;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Calendars calendars;

    ComplaintTable(DataSource database, Vault vault, Calendars calendars) {
        this.calendars = calendars;
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /**
     * Returns the complaint with its number.
     *
     * @param fresh a complaint without number
     */
    Complaint add(Complaint fresh, String receiptDigest) {
        var told = fresh.told();
        return jdbc.sql("""
                        insert into complaint (receipt_digest, at, topic, service, organisation, reference, link_sealed,
                        description_sealed, contact_sealed, state, clock, clock_from, due_on) values (:digest, :at,
                        :topic, :service, :organisation, :reference, :link, :description, :contact, :state, :clock,
                        :from, :due) returning\s""" + COLUMNS)
                .param("digest", receiptDigest)
                .param("at", fresh.at().atOffset(ZoneOffset.UTC))
                .param("topic", fresh.topic().word())
                .param("service", fresh.service().orElse(UNKNOWN))
                .param("organisation", fresh.organisation().orElse(UNKNOWN))
                .param("reference", fresh.reference().map(Receipt::toString).orElse(""))
                .param("link", seal(WORDS, told.link()))
                .param("description", seal(WORDS, told.description()))
                .param("contact", seal(CONTACT, told.contact().text()))
                .param("state", fresh.state().word())
                .param("clock", fresh.clock().map(clock -> clock.step().name()).orElse(""))
                .param("from", fresh.clock().map(RunningClock::from).orElse(null))
                .param("due", fresh.clock().map(clock -> clock.due().due()).orElse(null))
                .query((row, _) -> complaint(row))
                .single();
    }

    /** Writes state and clock; the version rises by one. */
    void move(Complaint moved) {
        jdbc.sql("""
                        update complaint set version = version + 1, state = :state, clock = :clock, clock_from = :from,
                        due_on = :due where id = :id""")
                .param("id", moved.id())
                .param("state", moved.state().word())
                .param("clock", moved.clock().map(clock -> clock.step().name()).orElse(""))
                .param("from", moved.clock().map(RunningClock::from).orElse(null))
                .param("due", moved.clock().map(clock -> clock.due().due()).orElse(null))
                .update();
    }

    void add(long complaint, ComplaintStep step) {
        jdbc.sql("""
                        insert into complaint_step (complaint, at, act, by_whom, words_sealed)
                        values (:complaint, :at, :act, :by, :words)""")
                .param("complaint", complaint)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("act", step.act().word())
                .param("by", step.by())
                .param("words", seal(WORDS, step.words()))
                .update();
    }

    /** Counts the last days anew that the inbox is sorted by. */
    void recount(WorkingDays days) {
        var clocks = jdbc.sql("select id, clock, clock_from from complaint where clock <> '' for update")
                .query((row, _) -> Map.entry(
                        row.getLong("id"),
                        new RunningClock(
                                TimeLimit.Step.valueOf(row.getString("clock")),
                                row.getObject("clock_from", LocalDate.class),
                                days)))
                .list();
        clocks.forEach(clock -> jdbc.sql("update complaint set due_on = :due where id = :id and due_on <> :due")
                .param("id", clock.getKey())
                .param("due", clock.getValue().due().due())
                .update());
    }

    /** Finds one that the organisation may see. */
    Optional<Complaint> find(long organisation, long id) {
        return jdbc.sql("select " + COLUMNS + " from complaint where id = :id and organisation in (0, :organisation)")
                .param("id", id)
                .param("organisation", organisation)
                .query((row, _) -> complaint(row))
                .optional();
    }

    Optional<Complaint> find(String receiptDigest) {
        return jdbc.sql("select " + COLUMNS + " from complaint where receipt_digest = :digest")
                .param("digest", receiptDigest)
                .query((row, _) -> complaint(row))
                .optional();
    }

    /** Reads one and keeps every other step of it waiting until the transaction ends. */
    Complaint locked(long id) {
        return jdbc.sql("select " + COLUMNS + " from complaint where id = :id for update")
                .param("id", id)
                .query((row, _) -> complaint(row))
                .single();
    }

    /** Returns a part of the inbox: what is due first stands first, then what has no clock, the newest first. */
    List<Complaint> list(long organisation, InboxFilter filter, int from, int rows) {
        return jdbc.sql("select " + COLUMNS + """
                         from complaint where organisation in (0, :organisation)
                        and state in (:states) and (:topic = '' or topic = :topic) and (:service < 0 or service = :service)
                        and (not :overdue or due_on < :today)
                        order by due_on nulls last, id desc limit :rows offset :from""")
                .param("organisation", organisation)
                .param(
                        "states",
                        filter.states().stream().map(ComplaintState::word).toList())
                .param("topic", filter.topic().map(Topic::word).orElse(""))
                .param("service", filter.service().orElse(-1L))
                .param("overdue", filter.overdue())
                .param("today", filter.today())
                .param("from", from)
                .param("rows", rows)
                .query((row, _) -> complaint(row))
                .list();
    }

    /** Returns those with numbers above one, in the order of their numbers. */
    List<Complaint> after(long organisation, long number, int rows) {
        return jdbc.sql("select " + COLUMNS + """
                         from complaint where organisation in (0, :organisation) and id > :number
                        order by id limit :rows""")
                .param("organisation", organisation)
                .param("number", number)
                .param("rows", rows)
                .query((row, _) -> complaint(row))
                .list();
    }

    /** How many complaints of an organisation are in a state; its number is 0 where none is known. */
    record Count(long organisation, ComplaintState state, long complaints) {}

    List<Count> counts() {
        return jdbc.sql("""
                        select organisation, state, count(*) as complaints from complaint
                        group by organisation, state order by organisation, state""")
                .query((row, _) -> new Count(
                        row.getLong("organisation"),
                        ComplaintState.of(row.getString("state")),
                        row.getLong("complaints")))
                .list();
    }

    List<ComplaintStep> steps(long complaint) {
        return jdbc.sql("""
                        select at, act, by_whom, words_sealed from complaint_step
                        where complaint = :complaint order by id""")
                .param("complaint", complaint)
                .query((row, _) -> new ComplaintStep(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        ComplaintAct.of(row.getString("act")).orElseThrow(),
                        row.getString("by_whom"),
                        open(WORDS, row.getBytes("words_sealed"))))
                .list();
    }

    private Complaint complaint(ResultSet row) throws SQLException {
        return new Complaint(
                row.getLong("id"),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Topic.of(row.getString("topic")).orElseThrow(),
                known(row.getLong("service")),
                known(row.getLong("organisation")),
                Receipt.parse(row.getString("reference")),
                new Told(
                        open(WORDS, row.getBytes("link_sealed")),
                        open(WORDS, row.getBytes("description_sealed")),
                        new Contact(open(CONTACT, row.getBytes("contact_sealed")))),
                ComplaintState.of(row.getString("state")),
                clock(row));
    }

    private Optional<RunningClock> clock(ResultSet row) throws SQLException {
        var step = row.getString("clock");
        return step.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunningClock(
                        TimeLimit.Step.valueOf(step), row.getObject("clock_from", LocalDate.class), calendars.days()));
    }

    private static Optional<Long> known(long number) {
        return number == UNKNOWN ? Optional.empty() : Optional.of(number);
    }

    private byte[] seal(String purpose, String text) {
        return vault.seal(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(String purpose, byte[] sealed) {
        return new String(vault.open(purpose, sealed), StandardCharsets.UTF_8);
    }
}
