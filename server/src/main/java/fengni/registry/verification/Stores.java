package fengni.registry.verification;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.evidence.Recorder;
import fengni.registry.Registry;
import fengni.registry.verification.StoreTable.Hand;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The stores that ask with a key. Every change is on record before it counts, and survives a crash when the method has
 * returned. Safe for use by many threads.
 */
public final class Stores {
    private static final int LAST = 4;

    private final StoreTable table;
    private final Around around;

    Stores(StoreTable table, Around around) {
        this.table = table;
        this.around = around;
    }

    /** What stands around a change: the evidence before it, the transaction about it. */
    record Around(Recorder recorder, InstantSource clock, TransactionOperations transactions) {
        <T> T inOne(Supplier<T> work) {
            return Objects.requireNonNull(transactions.execute(_ -> work.get()));
        }

        void record(String outcome, String by, Map<String, Object> what) {
            recorder.keep(Registry.record(outcome, by, what));
        }

        Hand hand(String by) {
            return new Hand(by, clock.instant());
        }
    }

    List<Store> list() {
        return table.list();
    }

    Optional<Store> find(long id) {
        return table.find(id);
    }

    List<StoreKey> keys(long id) {
        return table.keys(id);
    }

    /** Returns the store whose working key this is; empty also of a store that is closed. */
    Optional<Store> holder(String key) {
        return table.holder(Vault.digest(key));
    }

    public Outcome<Store> add(StoreDraft draft, String by) {
        return draft.checked()
                .map(checked -> around.inOne(() -> {
                    around.record(
                            "store_added",
                            by,
                            Map.of("name", checked.name(), "kind", checked.kind(), "contact", checked.contact()));
                    return table.find(table.add(checked, around.hand(by))).orElseThrow();
                }));
    }

    /** Returns a new key, which is kept only as a digest and cannot be shown again; the keys before it go on working. */
    public Outcome<String> issue(long id, String by) {
        return change(id, store -> {
            if (!store.active()) {
                return new Outcome.Conflicting<>(Fault.of("", "store_closed"));
            }
            var key = StoreKey.PREFIX + Vault.newToken();
            var last = key.substring(key.length() - LAST);
            around.record("store_key_issued", by, Map.of("store", id, "lastFour", last));
            table.addKey(id, Vault.digest(key), last, around.hand(by));
            return new Outcome.Done<>(key);
        });
    }

    /** Ends a key at once. */
    Outcome<Store> revoke(long id, long key, String by) {
        return change(id, store -> {
            around.record("store_key_revoked", by, Map.of("store", id, "key", key));
            return table.revoke(id, key, around.hand(by)) ? new Outcome.Done<>(store) : new Outcome.Absent<>();
        });
    }

    /** Closes a store, whose keys then open nothing and which is told nothing more, or opens it again. */
    Outcome<Store> active(long id, boolean active, String by) {
        return change(id, _ -> {
            around.record(active ? "store_opened" : "store_closed", by, Map.of("store", id));
            table.active(id, active);
            return Outcome.found(table.find(id));
        });
    }

    /** @param address checked; empty to tell it nothing from now on */
    Outcome<Store> hook(long id, String address, String by) {
        return change(id, _ -> {
            around.record("store_hook_set", by, Map.of("store", id, "set", !address.isEmpty()));
            table.hook(id, address);
            return Outcome.found(table.find(id));
        });
    }

    private <T> Outcome<T> change(long id, Function<Store, Outcome<T>> change) {
        return around.inOne(() -> Outcome.found(table.find(id)).then(change));
    }
}
