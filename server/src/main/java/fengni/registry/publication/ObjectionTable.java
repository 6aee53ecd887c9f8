package fengni.registry.publication;

import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Objections and their steps. What people wrote is sealed (personal information protection law, Art. 51). */
final class ObjectionTable {
    private static final String PURPOSE = "registry-objection";
    private static final String COLUMNS =
            "id, version, number, record_version, relation, about, told_sealed, contact_sealed, at, due_on, state,"
                    + " change_asked";

    private final JdbcClient jdbc;
    private final Vault vault;

    ObjectionTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    long add(Objection fresh, ObjectionCode code) {
        return jdbc.sql("""
                        insert into registry_objection (code_digest, number, record_version, relation, about,
                        told_sealed, contact_sealed, at, due_on, state) values (:digest, :number, :version, :relation,
                        :about, :told, :contact, :at, :due, :state) returning id""")
                .param("digest", code.digest(vault))
                .param("number", fresh.number())
                .param("version", fresh.recordVersion())
                .param("relation", fresh.relation())
                .param("about", fresh.about())
                .param("told", sealed(fresh.told()))
                .param("contact", sealed(fresh.contact()))
                .param("at", fresh.at().atOffset(ZoneOffset.UTC))
                .param("due", fresh.due())
                .param("state", fresh.state().word())
                .query(Long.class)
                .single();
    }

    void add(long objection, Objection.Step step) {
        jdbc.sql("""
                        insert into registry_objection_step (objection, at, act, person, login, words_sealed)
                        values (:objection, :at, :act, :person, :login, :words)""")
                .param("objection", objection)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("act", step.act().word())
                .param("person", step.person())
                .param("login", step.login())
                .param("words", sealed(step.words()))
                .update();
    }

    /** Moves an objection, unless it has moved since it was seen. */
    boolean move(long id, int version, ObjectionState to, boolean changeAsked) {
        return jdbc.sql("""
                        update registry_objection set version = version + 1, state = :state, change_asked = :asked
                        where id = :id and version = :version""")
                        .param("state", to.word())
                        .param("asked", changeAsked)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void note(Objection objection, RecordNote note) {
        jdbc.sql("""
                        insert into registry_record_note (number, objection, text, at)
                        values (:number, :objection, :text, :at)""")
                .param("number", objection.number())
                .param("objection", objection.id())
                .param("text", note.text())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<RecordNote> notes(String number) {
        return jdbc.sql("select at, text from registry_record_note where number = :number order by id desc")
                .param("number", number)
                .query((row, _) -> new RecordNote(at(row), row.getString("text")))
                .list();
    }

    /** Returns how many objections to a record are open that an officer found serious. */
    int admitted(String number) {
        return jdbc.sql("select count(*) from registry_objection where number = :number and state = 'admitted'")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    Optional<Objection> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from registry_objection where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    Optional<Objection> find(ObjectionCode code) {
        return jdbc.sql("select " + COLUMNS + " from registry_objection where code_digest = :digest")
                .param("digest", code.digest(vault))
                .query(this::row)
                .optional();
    }

    /** Returns open objections, the first due first. */
    List<Objection> open(int from, int rows) {
        return list("state in ('received', 'admitted') order by due_on, id", from, rows);
    }

    /** Returns answered objections, the newest first. */
    List<Objection> answered(int from, int rows) {
        return list("state not in ('received', 'admitted') order by id desc", from, rows);
    }

    /** Returns the corrections whose record has no newer version than the objector saw, and has not ended. */
    List<Objection> awaitingChange(int rows) {
        return list("""
                        change_asked and not exists (select 1 from registry_filing f where f.number =
                        registry_objection.number and f.version > record_version) and not exists (select 1 from
                        registry_tombstone t where t.number = registry_objection.number) order by id""", 0, rows);
    }

    private List<Objection> list(String which, int from, int rows) {
        return jdbc.sql("select " + COLUMNS + " from registry_objection where " + which + " limit :rows offset :from")
                .param("rows", rows)
                .param("from", from)
                .query(this::row)
                .list();
    }

    private Objection row(ResultSet row, int place) throws SQLException {
        return new Objection(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("number"),
                row.getInt("record_version"),
                row.getString("relation"),
                row.getString("about"),
                opened(row.getBytes("told_sealed")),
                opened(row.getBytes("contact_sealed")),
                at(row),
                row.getObject("due_on", LocalDate.class),
                ObjectionState.of(row.getString("state")),
                row.getBoolean("change_asked"),
                steps(row.getLong("id")));
    }

    private List<Objection.Step> steps(long objection) {
        return jdbc.sql("""
                        select at, act, person, login, words_sealed from registry_objection_step
                        where objection = :objection order by id""")
                .param("objection", objection)
                .query((row, _) -> new Objection.Step(
                        at(row),
                        ObjectionAct.of(row.getString("act")).orElseThrow(),
                        row.getLong("person"),
                        row.getString("login"),
                        opened(row.getBytes("words_sealed"))))
                .list();
    }

    private byte[] sealed(String text) {
        return vault.seal(PURPOSE, text.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(byte[] bytes) {
        return new String(vault.open(PURPOSE, bytes), StandardCharsets.UTF_8);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
