package fengni.evidence;

import fengni.evidence.EvidenceIndexTable.Search;
import fengni.ledger.Ledger;
import fengni.ledger.Receipt;
import fengni.ledger.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds records in the index and reads them from the ledger. Safe for use by many threads.
 *
 * <p>The index is usually a moment behind the ledger, and further while the database is down.
 */
public final class EvidenceReader {
    /** The most rows that one call returns. */
    public static final int LONGEST_PAGE = 500;

    private final Ledger ledger;
    private final EvidenceIndexTable table;
    private final RowMaker maker;

    EvidenceReader(Ledger ledger, EvidenceIndexTable table, RowMaker maker) {
        this.ledger = ledger;
        this.table = table;
        this.maker = maker;
    }

    /**
     * Returns the newest records of all nodes that fit, the newest first.
     *
     * @param before only records before this place, as {@link Page#next} gave it
     * @param limit 1 to {@link #LONGEST_PAGE}
     */
    public Page newest(Filter filter, Optional<Cursor> before, int limit) {
        int asked = Math.clamp(limit, 1, LONGEST_PAGE);
        var rows = table.newest(search(filter, before), asked + 1);
        if (rows.size() <= asked) {
            return new Page(rows, Optional.empty());
        }
        var page = rows.subList(0, asked);
        return new Page(page, Optional.of(page.getLast().cursor()));
    }

    /**
     * Returns the records that fit and came after a place, the oldest first: for a page that follows what happens.
     *
     * <p>A record of another node that reaches the index late is not seen by who has already passed its time; {@link
     * #newest} shows it.
     *
     * @param limit 1 to {@link #LONGEST_PAGE}
     */
    public List<IndexRow> following(Filter filter, Cursor after, int limit) {
        return table.following(search(filter, Optional.of(after)), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    /**
     * Returns one record with all that was kept; empty when this node's ledger has none of that receipt.
     *
     * @throws fengni.ledger.LedgerException when its bytes are damaged or its key is gone
     */
    public Optional<Kept> read(Receipt receipt) {
        if (!receipt.origin().equals(ledger.origin())) {
            return Optional.empty();
        }
        return ledger.read(receipt.index())
                .flatMap(stored -> RecordType.of(stored.type()).map(type -> kept(receipt, type, stored)));
    }

    /** Counts the indexed records of all nodes from an instant to before another, by type and outcome. */
    public List<Tally> tally(Instant from, Instant to) {
        return table.tally(from, to);
    }

    /**
     * Returns the hourly facts of a service, of all nodes, the newest hour first.
     *
     * @param from the earliest hour
     * @param limit at most so many records
     */
    public List<KeptFacts> facts(long service, Instant from, int limit) {
        return table.facts().newest(service, from, limit);
    }

    /** Counts the accounts whose requests a service let pass from an instant on, on all nodes; stops at {@code most}. */
    public long accounts(long service, Instant from, long most) {
        return table.accounts(service, from, most);
    }

    private Search search(Filter filter, Optional<Cursor> edge) {
        var account = filter.user()
                .flatMap(user -> filter.services().stream()
                        .flatMap(Set::stream)
                        .findFirst()
                        .map(service -> maker.account(service, user)));
        return new Search(filter.services(), filter.outcome(), account, filter.produceId(), edge);
    }

    private static Kept kept(Receipt receipt, RecordType type, Stored stored) {
        var decision = Groups.read(stored.decision());
        return new Kept(
                receipt,
                stored.at(),
                type,
                RetentionClass.of(type),
                Groups.service(decision),
                Groups.text(decision, Groups.OUTCOME),
                Optional.of(Groups.text(decision, Groups.RISK_CLASS)).filter(risk -> !risk.isEmpty()),
                Groups.who(stored),
                Groups.read(stored.what()),
                Groups.details(decision));
    }
}
