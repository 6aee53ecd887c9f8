package fengni.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roles that count only for a time, and where a role counts only so. */
final class PassTable {
    private final JdbcClient jdbc;

    PassTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<Pass> of(long person) {
        return jdbc.sql("""
                        select person, organisation, role, label, from_at, until_at from person_pass
                        where person = :person""")
                .param("person", person)
                .query((row, _) -> new Pass(
                        row.getLong("person"),
                        row.getLong("organisation"),
                        Role.valueOf(row.getString("role")),
                        row.getString("label"),
                        row.getObject("from_at", OffsetDateTime.class).toInstant(),
                        row.getObject("until_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Gives a pass in the place of an older one. */
    void give(Pass pass) {
        jdbc.sql("""
                        insert into person_pass (person, organisation, role, label, from_at, until_at)
                        values (:person, :organisation, :role, :label, :from, :until)
                        on conflict (person, organisation, role) do update
                        set label = excluded.label, from_at = excluded.from_at, until_at = excluded.until_at""")
                .param("person", pass.person())
                .param("organisation", pass.organisation())
                .param("role", pass.role().name())
                .param("label", pass.label())
                .param("from", pass.from().atOffset(ZoneOffset.UTC))
                .param("until", pass.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Sets the end of a pass for the same purpose and from the same moment; any other stays as it is. */
    void end(Pass pass) {
        jdbc.sql("""
                        update person_pass set until_at = :until where person = :person and organisation = :organisation
                        and role = :role and label = :label and from_at = :from""")
                .param("person", pass.person())
                .param("organisation", pass.organisation())
                .param("role", pass.role().name())
                .param("label", pass.label())
                .param("from", pass.from().atOffset(ZoneOffset.UTC))
                .param("until", pass.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Locks people until the transaction ends, in one order so that nobody waits in a circle. */
    void lock(Collection<Long> people) {
        jdbc.sql("select id from person where id = any(:people) order by id for no key update")
                .param("people", people.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    List<Grant> required(long person) {
        return jdbc.sql("""
                        select r.organisation, r.role from pass_required r join person_grant g
                        on g.organisation = r.organisation and g.role = r.role where g.person = :person""")
                .param("person", person)
                .query((row, _) -> new Grant(row.getLong("organisation"), Role.valueOf(row.getString("role"))))
                .list();
    }

    void require(Grant grant, boolean on) {
        jdbc.sql(
                        on
                                ? "insert into pass_required (organisation, role) values (?, ?) on conflict do nothing"
                                : "delete from pass_required where organisation = ? and role = ?")
                .params(grant.organisation(), grant.role().name())
                .update();
    }
}
