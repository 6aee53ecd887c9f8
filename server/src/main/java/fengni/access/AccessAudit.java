package fengni.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/** Writes down who did what, when and from where (Cybersecurity Law, Art. 23: logs of at least six months). */
public final class AccessAudit {
    private final AccessAuditTable table;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    AccessAudit(AccessAuditTable table, InstantSource clock, TransactionOperations transactions) {
        this.table = table;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Notes that a person opened the whole of one record. After this returns the note survives a crash. */
    public void recordOpened(SignedIn who, String receipt, String address) {
        note(who, Act.RECORD_OPENED, receipt, address);
    }

    /** Notes that a person took a whole list away as a file. After this returns the note survives a crash. */
    public void listExported(SignedIn who, String list, String address) {
        note(who, Act.LIST_EXPORTED, list, address);
    }

    /**
     * Part of a list.
     *
     * @param before only rows with a smaller number
     */
    public record Rows(long before, int most) {}

    /**
     * A span of time.
     *
     * @param until not included
     */
    public record Between(Instant from, Instant until) {}

    /**
     * Returns what these people did at the organisation between two moments, the newest first.
     */
    public List<Viewed> of(long organisation, List<Long> people, Between between, Rows rows) {
        return people.isEmpty() ? List.of() : table.of(organisation, people, between, rows);
    }

    /** Makes a change and its notes in one transaction: both or neither survive a crash. */
    <T> T inOne(Supplier<T> change) {
        return Objects.requireNonNull(transactions.execute(_ -> change.get()));
    }

    void note(Deed deed) {
        note(deed.who(), deed.act(), deed.detail(), deed.source());
    }

    void note(SignedIn who, Act act, String detail, String address) {
        table.add(
                new AccessAuditTable.Entry(0, clock.instant(), who.login(), act.name(), detail, address),
                Optional.of(who));
    }

    /** For those who are not signed in; the login is as they typed it. */
    void note(String login, Act act, String detail, String address) {
        table.add(new AccessAuditTable.Entry(0, clock.instant(), login, act.name(), detail, address), Optional.empty());
    }
}
