package fengni.evidence;

import fengni.ledger.CanonicalJson;
import fengni.ledger.Receipt;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hourly facts of services, of all nodes: derived from the ledgers like the rest of the index. Joins its transactions. */
final class ServiceFactsTable {
    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ServiceFactsTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void add(List<KeptFacts> all) {
        if (!all.isEmpty()) {
            template.batchUpdate(
                    """
                    insert into service_facts (origin, record, service, hour, facts)
                    values (?, ?, ?, ?, ?) on conflict do nothing
                    """, all.stream().map(ServiceFactsTable::columns).toList());
        }
    }

    void forget(String origin) {
        jdbc.sql("delete from service_facts where origin = ?").param(origin).update();
    }

    /** Returns the newest hours first. */
    List<KeptFacts> newest(long service, Instant from, int limit) {
        return jdbc
                .sql("""
                select origin, record, service, facts from service_facts
                where service = ? and hour >= ? order by hour desc, origin, record desc limit ?
                """)
                .param(service)
                .param(from.atOffset(ZoneOffset.UTC))
                .param(limit)
                .query((row, _) -> read(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Object[] columns(KeptFacts kept) {
        var facts = kept.facts();
        return new Object[] {
            kept.receipt().origin(),
            kept.receipt().index(),
            facts.service(),
            facts.hour().atOffset(ZoneOffset.UTC),
            new String(CanonicalJson.bytes(facts.what()), StandardCharsets.UTF_8)
        };
    }

    private static Optional<KeptFacts> read(ResultSet row) throws SQLException {
        var receipt = new Receipt(row.getString("origin"), row.getLong("record"));
        var what = Groups.read(row.getString("facts").getBytes(StandardCharsets.UTF_8));
        return ServiceFacts.read(row.getLong("service"), what).map(facts -> new KeptFacts(receipt, facts));
    }
}
