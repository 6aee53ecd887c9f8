package fengni.evidence;

import fengni.ledger.Receipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The index of the ledgers and how far each is in it. */
final class EvidenceIndexTable {
    private static final String PLACE = "(at, origin, record)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ServiceFactsTable facts;

    EvidenceIndexTable(DataSource database) {
        this.template = new JdbcTemplate(database);
        this.jdbc = JdbcClient.create(template);
        this.facts = new ServiceFactsTable(template);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Returns from which record the index must go on: 0 when it holds nothing of the ledger. */
    long next(String origin) {
        return jdbc.sql("""
                select next_record from evidence_cursor
                where origin = :origin and exists (select from evidence_index where origin = :origin)
                """)
                .param("origin", origin)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Adds the rows of the records before {@code next}; rows that are there already stay. All or nothing. */
    void add(String origin, IndexProjection.Batch batch, long next) {
        transaction.executeWithoutResult(_ -> {
            template.batchUpdate(
                    """
                    insert into evidence_index
                    (origin, record, at, type, service, outcome, risk_class, produce_ids, account)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """, batch.rows().stream().map(EvidenceIndexTable::columns).toList());
            facts.add(batch.facts());
            jdbc.sql("""
                    insert into evidence_cursor (origin, next_record) values (:origin, :next)
                    on conflict (origin) do update set next_record = :next
                    """).param("origin", origin).param("next", next).update();
        });
    }

    /** Forgets the index of a ledger, so that it is built from zero. */
    void forget(String origin) {
        transaction.executeWithoutResult(_ -> {
            facts.forget(origin);
            jdbc.sql("delete from evidence_index where origin = :origin")
                    .param("origin", origin)
                    .update();
        });
    }

    /** Returns the newest rows that fit, the newest first. */
    List<IndexRow> newest(Search search, int limit) {
        return rows(search, "<", "desc", limit);
    }

    /** Returns the rows that fit and come after the cursor, the oldest first. */
    List<IndexRow> following(Search search, int limit) {
        return rows(search, ">", "asc", limit);
    }

    /** Counts the records from an instant to before another, by type and outcome. */
    List<Tally> tally(Instant from, Instant to) {
        return jdbc.sql("""
                select type, outcome, count(*) as records from evidence_index
                where at >= :from and at < :to group by type, outcome order by type, outcome
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Tally(type(row), row.getString("outcome"), row.getLong("records")))
                .list();
    }

    /** Counts the accounts whose requests a service let pass from an instant on; stops at {@code most}. */
    long accounts(long service, Instant from, long most) {
        return jdbc.sql("""
                select count(*) from (select distinct account from evidence_index
                where service = :service and at >= :from and account <> '' and type = :type
                and outcome = :admitted limit :most) as counted
                """)
                .param("service", service)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("type", RecordType.REQUEST.number())
                .param("admitted", Reconciliation.ADMITTED)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    ServiceFactsTable facts() {
        return facts;
    }

    private List<IndexRow> rows(Search search, String side, String order, int limit) {
        var place =
                PLACE.replace(",", " " + order + ",").replace(")", " " + order).replace("(", "");
        var statement = jdbc.sql("""
                select origin, record, at, type, service, outcome, risk_class, produce_ids, account
                from evidence_index
                """ + search.where(PLACE + side) + " order by " + place + " limit :limit");
        return search.bind(statement)
                .param("limit", limit)
                .query(EvidenceIndexTable::read)
                .list();
    }

    /** What a list is narrowed by; an empty part narrows nothing. */
    record Search(
            Optional<Set<Long>> services,
            Optional<String> outcome,
            Optional<String> account,
            Optional<String> produceId,
            Optional<Cursor> edge) {
        private String where(String beyond) {
            return "where true"
                    + services.map(these -> these.isEmpty() ? " and false" : " and service in (:services)")
                            .orElse("")
                    + outcome.map(_ -> " and outcome = :outcome").orElse("")
                    + account.map(_ -> " and account = :account and account <> ''")
                            .orElse("")
                    + produceId
                            .map(_ -> " and produce_ids @> array[:produceId]::text[] and produce_ids <> '{}'")
                            .orElse("")
                    + edge.map(_ -> " and " + beyond + "(:at, :origin, :record)")
                            .orElse("");
        }

        private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            services.filter(these -> !these.isEmpty()).ifPresent(these -> statement.param("services", these));
            outcome.ifPresent(value -> statement.param("outcome", value));
            account.ifPresent(value -> statement.param("account", value));
            produceId.ifPresent(value -> statement.param("produceId", value));
            edge.ifPresent(cursor -> statement
                    .param("at", cursor.at().atOffset(ZoneOffset.UTC))
                    .param("origin", cursor.receipt().origin())
                    .param("record", cursor.receipt().index()));
            return statement;
        }
    }

    private static Object[] columns(IndexRow row) {
        return new Object[] {
            row.receipt().origin(),
            row.receipt().index(),
            row.at().atOffset(ZoneOffset.UTC),
            row.type().number(),
            row.service(),
            row.outcome(),
            row.riskClass().orElse(""),
            row.produceIds().toArray(String[]::new),
            row.account()
        };
    }

    private static IndexRow read(ResultSet row, int number) throws SQLException {
        return new IndexRow(
                new Receipt(row.getString("origin"), row.getLong("record")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                type(row),
                row.getLong("service"),
                row.getString("outcome"),
                Optional.of(row.getString("risk_class")).filter(risk -> !risk.isEmpty()),
                List.of((String[]) row.getArray("produce_ids").getArray()),
                row.getString("account"));
    }

    private static RecordType type(ResultSet row) throws SQLException {
        int number = row.getInt("type");
        return RecordType.of(number)
                .orElseThrow(() -> new IllegalStateException("the index holds a record of unknown type " + number));
    }
}
