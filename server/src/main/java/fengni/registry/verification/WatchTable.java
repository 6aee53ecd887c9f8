package fengni.registry.verification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stores watch, and the standing that each was last told. */
final class WatchTable {
    private final JdbcClient jdbc;

    WatchTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Lets a store watch exactly these numbers; one that it watched before keeps what it was told. */
    void set(long store, Map<String, String> told, Instant now) {
        jdbc.sql("delete from verification_watch where store = :store and number <> all(:numbers)")
                .param("store", store)
                .param("numbers", told.keySet().toArray(String[]::new))
                .update();
        var rows = List.copyOf(told.entrySet());
        jdbc.sql("""
                        insert into verification_watch (store, number, told, since)
                        select :store, number, told, :now from unnest(:numbers, :told) as fresh(number, told)
                        on conflict do nothing""")
                .param("store", store)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("numbers", rows.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("told", rows.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    List<String> of(long store) {
        return jdbc.sql("select number from verification_watch where store = :store order by number")
                .param("store", store)
                .query((row, _) -> row.getString("number"))
                .list();
    }

    /** Returns what follows one watch, of stores that are told at all, in the order of store and number. */
    List<Watch> after(Optional<Watch> last, int rows) {
        return jdbc.sql("""
                        select w.store, w.number, w.told from verification_watch w
                        join verification_store s on s.id = w.store and s.active and s.hook_sealed <> ''
                        where (w.store, w.number) > (:store, :number) order by w.store, w.number limit :rows""")
                .param("store", last.map(Watch::store).orElse(0L))
                .param("number", last.map(Watch::number).orElse(""))
                .param("rows", rows)
                .query((row, _) -> new Watch(row.getLong("store"), row.getString("number"), row.getString("told")))
                .list();
    }

    /** Notes what the store is told now; returns false if another node told it meanwhile. */
    boolean tell(Watch watch, String now) {
        return jdbc.sql("""
                                update verification_watch set told = :now
                                where store = :store and number = :number and told = :told""")
                        .param("now", now)
                        .param("store", watch.store())
                        .param("number", watch.number())
                        .param("told", watch.told())
                        .update()
                == 1;
    }

    /** Returns a word that is another after every entry that the public list got or ended, in whatever order they commit. */
    String state() {
        return Objects.requireNonNull(jdbc.sql("""
                        select (select count(*) from registry_filing) || ' ' || (select count(*) from registry_tombstone)""").query(String.class).single());
    }
}
