package fengni.registry;

import fengni.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads of dossiers in force what {@link Declared} says, and opens no other field of them. Safe for use by many threads.
 */
public final class DeclaredTable {
    private static final String PURPOSE = "registry-field";
    private static final String EXPLICIT = "algorithm.explicit-label";
    private static final String IMPLICIT = "algorithm.implicit-label";
    private static final List<String> REPORT = List.of("algorithm.report-paper", "report.written", "report.conclusion");
    private static final List<String> PICTURES = List.of("report.shot-explicit", "report.shot-implicit");

    private final JdbcClient jdbc;
    private final Vault vault;

    DeclaredTable(DataSource database, Vault vault) {
        this.jdbc = JdbcClient.create(database);
        this.vault = vault;
    }

    /** One answer with the dossier in force that gives it; opened only when it is asked for, which takes its time. */
    private record Row(String number, int version, Instant received, String key, Supplier<String> answer) {
        boolean isGiven() {
            return !answer.get().isEmpty();
        }
    }

    /** Returns what is said under each of these numbers; a number that is not in force here is missing. */
    public Map<String, Declared> of(Collection<String> numbers) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select n.number, d.filed_version, v.received_at, coalesce(f.key, '') as key, f.value
                        from registry_number n
                        join registry_dossier d on d.id = n.dossier and d.filed_version > 0
                            and d.state not in ('cancelled', 'revoked')
                        join registry_version v on v.dossier = d.id and v.version = d.filed_version
                        left join registry_field f on f.dossier = d.id and f.version = d.filed_version and f.part = 0
                            and f.key = any(:keys)
                        where n.number = any(:numbers)""")
                .param("numbers", numbers.toArray(String[]::new))
                .param("keys", keys())
                .query((row, _) -> row(row))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.number(), _ -> new ArrayList<>())
                        .add(row));
        Map<String, Declared> declared = new LinkedHashMap<>();
        rows.forEach((number, of) -> declared.put(number, declared(of)));
        return declared;
    }

    private static String[] keys() {
        var keys = new ArrayList<>(REPORT);
        keys.addAll(PICTURES);
        keys.addAll(List.of(EXPLICIT, IMPLICIT));
        return keys.toArray(String[]::new);
    }

    private Row row(ResultSet row) throws SQLException {
        var sealed = Optional.ofNullable(row.getBytes("value"));
        return new Row(
                row.getString("number"),
                row.getInt("filed_version"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("key"),
                () -> sealed.map(value -> new String(vault.open(PURPOSE, value), StandardCharsets.UTF_8))
                        .orElse("")
                        .strip());
    }

    private static Declared declared(List<Row> rows) {
        var first = rows.getFirst();
        return new Declared(
                first.number(),
                first.version(),
                first.received(),
                rows.stream().anyMatch(row -> REPORT.contains(row.key()) && row.isGiven()),
                said(rows, EXPLICIT),
                said(rows, IMPLICIT),
                rows.stream().anyMatch(row -> PICTURES.contains(row.key()) && row.isGiven()));
    }

    private static String said(List<Row> rows, String key) {
        return rows.stream()
                .filter(row -> row.key().equals(key))
                .map(row -> row.answer().get())
                .findFirst()
                .orElse("");
    }
}
