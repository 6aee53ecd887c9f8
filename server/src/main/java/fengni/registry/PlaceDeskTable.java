package fengni.registry;

import fengni.registry.PlaceDesk.Seat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desks, the places that they take and who sits there. A desk that was closed stays for what it did. */
final class PlaceDeskTable {
    private final JdbcClient jdbc;

    PlaceDeskTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Lets nobody else change desks until the transaction ends. */
    void lock() {
        jdbc.sql("lock table registry_desk in exclusive mode").update();
    }

    /** Returns the desks that stand, the central one last. */
    List<PlaceDesk> list() {
        return jdbc.sql("select id, name, kind from registry_desk where not closed order by kind desc, name")
                .query((row, _) -> desk(row.getLong("id"), row.getString("name"), row.getString("kind")))
                .list();
    }

    Optional<PlaceDesk> find(long id) {
        return list().stream().filter(desk -> desk.id() == id).findFirst();
    }

    private PlaceDesk desk(long id, String name, String kind) {
        var prefixes = jdbc.sql("select prefix from registry_desk_prefix where desk = :desk order by prefix")
                .param("desk", id)
                .query((row, _) -> row.getString("prefix"))
                .list();
        var seats = jdbc.sql("select person, login from registry_seat where desk = :desk order by login")
                .param("desk", id)
                .query((row, _) -> new Seat(row.getLong("person"), row.getString("login")))
                .list();
        return new PlaceDesk(id, name, PlaceDesk.Kind.of(kind), prefixes, seats);
    }

    /** Returns the desks at which a person sits. */
    List<Long> of(long person) {
        return jdbc.sql("""
                        select s.desk from registry_seat s join registry_desk d on d.id = s.desk
                        where s.person = :person and not d.closed order by s.desk""")
                .param("person", person)
                .query((row, _) -> row.getLong("desk"))
                .list();
    }

    long add(PlaceDesk desk) {
        long id = jdbc.sql("insert into registry_desk (name, kind) values (:name, :kind) returning id")
                .param("name", desk.name())
                .param("kind", desk.kind().word())
                .query(Long.class)
                .single();
        fill(id, desk);
        return id;
    }

    void change(long id, PlaceDesk desk) {
        jdbc.sql("update registry_desk set name = :name where id = :id")
                .param("name", desk.name())
                .param("id", id)
                .update();
        empty(id);
        fill(id, desk);
    }

    /** Its places and people are free from now on. */
    void close(long id) {
        jdbc.sql("update registry_desk set closed = true where id = :id")
                .param("id", id)
                .update();
        empty(id);
    }

    private void empty(long id) {
        jdbc.sql("delete from registry_desk_prefix where desk = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from registry_seat where desk = :id").param("id", id).update();
    }

    private void fill(long id, PlaceDesk desk) {
        desk.prefixes()
                .forEach(prefix -> jdbc.sql("insert into registry_desk_prefix (prefix, desk) values (:prefix, :desk)")
                        .param("prefix", prefix)
                        .param("desk", id)
                        .update());
        desk.seats()
                .forEach(seat -> jdbc.sql(
                                "insert into registry_seat (desk, person, login) values (:desk, :person, :login)")
                        .param("desk", id)
                        .param("person", seat.person())
                        .param("login", seat.login())
                        .update());
    }
}
