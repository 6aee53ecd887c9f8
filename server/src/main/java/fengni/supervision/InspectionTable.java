package fengni.supervision;

import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inspection cases, the officers' names sealed, and their steps; both are only ever added. */
final class InspectionTable {
    private static final String PURPOSE = "inspection-officers";

    private static final String SELECT = """
            select id, organisation, authority, number, officers_sealed, whole, services, records_from, records_to, begins
            from inspection_case
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    InspectionTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /** Adds a case without its steps, unless its notice was entered before; returns its number. */
    Optional<Long> add(Inspection one) {
        return jdbc.sql("""
                        insert into inspection_case (organisation, authority, number, officers_sealed, whole, services,
                        records_from, records_to, begins) values (:organisation, :authority, :number, :officers, :whole,
                        :services, :from, :to, :begins) on conflict do nothing returning id""")
                .param("organisation", one.organisation())
                .param("authority", one.authority())
                .param("number", one.number())
                .param("officers", vault.seal(PURPOSE, one.officers().getBytes(StandardCharsets.UTF_8)))
                .param("whole", one.whole())
                .param("services", one.services().toArray(Long[]::new))
                .param("from", one.from())
                .param("to", one.to())
                .param("begins", one.begins())
                .query(Long.class)
                .optional();
    }

    /** Adds a step; its number is given here. */
    void add(long inspection, InspectionStep step) {
        jdbc.sql("""
                        insert into inspection_step (case_id, act, words, day, subject, person, by_whom, at)
                        values (:case, :act, :words, :day, :subject, :person, :by, :at)""")
                .param("case", inspection)
                .param("act", step.act().word())
                .param("words", step.words())
                .param("day", step.day().orElse(null), Types.DATE)
                .param("subject", step.subject().orElse(null), Types.BIGINT)
                .param("person", step.person())
                .param("by", step.by())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Finds a case and lets nobody else change it until the transaction ends. */
    Optional<Inspection> lock(long organisation, long id) {
        jdbc.sql("select id from inspection_case where id = :id and organisation = :organisation for update")
                .param("id", id)
                .param("organisation", organisation)
                .query(Long.class)
                .optional();
        return find(organisation, id);
    }

    Optional<Inspection> find(long organisation, long id) {
        return jdbc.sql(SELECT + "where id = :id and organisation = :organisation")
                .param("id", id)
                .param("organisation", organisation)
                .query((row, _) -> inspection(row))
                .optional();
    }

    /** Returns the newest first. */
    List<Inspection> list(long organisation) {
        return jdbc.sql(SELECT + "where organisation = :organisation order by id desc")
                .param("organisation", organisation)
                .query((row, _) -> inspection(row))
                .list();
    }

    private List<InspectionStep> steps(long inspection) {
        return jdbc.sql("""
                        select id, act, words, day, subject, person, by_whom, at from inspection_step
                        where case_id = :case order by id""")
                .param("case", inspection)
                .query((row, _) -> new InspectionStep(
                        row.getLong("id"),
                        InspectionAct.of(row.getString("act")).orElseThrow(),
                        row.getString("words"),
                        Optional.ofNullable(row.getObject("day", LocalDate.class)),
                        Optional.ofNullable(row.getObject("subject", Long.class)),
                        row.getLong("person"),
                        row.getString("by_whom"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Inspection inspection(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Inspection(
                id,
                row.getLong("organisation"),
                row.getString("authority"),
                row.getString("number"),
                new String(vault.open(PURPOSE, row.getBytes("officers_sealed")), StandardCharsets.UTF_8),
                row.getBoolean("whole"),
                List.of((Long[]) row.getArray("services").getArray()),
                row.getObject("records_from", LocalDate.class),
                row.getObject("records_to", LocalDate.class),
                row.getObject("begins", LocalDate.class),
                steps(id));
    }
}
