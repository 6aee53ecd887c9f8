package fengni.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registry's own list, filled. Stands in this package because its table is private to it. */
@NullMarked
public final class SearchedFilings {
    private final JdbcClient jdbc;
    private final FilingTable table;
    private int serial;

    public SearchedFilings(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.table = new FilingTable(database);
    }

    /** Adds a record; its number belongs to no dossier that could be reviewed. */
    public void add(String algorithm, String subject, String product) {
        serial++;
        var number = "BENCH-2026-%06d".formatted(serial);
        jdbc.sql("""
                        with d as (insert into registry_dossier (operator, name, kind, title, state, version, revision,
                        received_at) values ('bench', gen_random_uuid(), 'algorithm', '', 'submitted', 1, 1, now())
                        returning id) insert into registry_number (number, prefix, year, serial, dossier, given_at)
                        select :number, 'BENCH', 2026, :serial, id, now() from d""").param("number", number).param("serial", serial).update();
        table.add(new Filing(
                0,
                number,
                1,
                algorithm,
                "provider",
                subject,
                List.of(new Filing.Product(product, "APP")),
                "应用于样例场景。",
                Instant.EPOCH,
                List.of(),
                Optional.empty()));
    }

    /** Returns how many records a search finds. */
    public int search(String text) {
        return table.list(
                        new Narrowing(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        0,
                        51)
                .size();
    }
}
