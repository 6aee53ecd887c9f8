package fengni;

import com.zaxxer.hikari.HikariDataSource;
import fengni.cli.Exit;
import fengni.evidence.Evidence;
import fengni.ledger.BodyKeys;
import fengni.ledger.CheckpointSigner;
import fengni.ledger.Ledger;
import fengni.ledger.LedgerException;
import fengni.ledger.LedgerSettings;
import fengni.marking.ProduceIds;
import fengni.vault.Vault;
import fengni.vault.VaultRefused;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What an installation keeps: its folder, keys, ledger and database, opened in the order in which they need each other. */
final class Keeping implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    final DataFolder folder;
    final Vault vault;
    final Ledger ledger;
    final HikariDataSource database;
    final Evidence evidence;
    final ProduceIds produceIds;

    private Keeping(DataFolder folder, Configuration configuration) {
        this.folder = folder;
        try {
            var reaching = CompletableFuture.supplyAsync(() -> reach(configuration));
            opened.push(() -> stop(reaching));
            vault = Vault.open(folder.resolve("keys"));
            produceIds = ProduceIds.open(folder.resolve("numbers"), 0, vault.produceIdKey(), Clock.systemUTC());
            ledger = remember(ledger(configuration));
            database = remember(reaching.join().pool());
            evidence = remember(Evidence.over(ledger, vault, database));
        } catch (RuntimeException failure) {
            close();
            throw explained(failure);
        }
    }

    /** The migrated database, and the server to stop at the end when it is our own. */
    private record Reached(HikariDataSource pool, Optional<EmbeddedDatabase> own) {}

    /**
     * Opens everything under the data folder, which stays taken after this is closed.
     *
     * @throws StartRefused with one sentence, after what was opened is closed again
     */
    static Keeping open(DataFolder folder, Configuration configuration) {
        return new Keeping(folder, configuration);
    }

    private Ledger ledger(Configuration configuration) {
        var origin = "%s/ledger/%s/%s/1"
                .formatted(
                        configuration.text("ledger.operator"),
                        configuration.text("ledger.site"),
                        configuration.text("ledger.node"));
        var keys = configuration.sample() ? BodyKeys.clear() : BodyKeys.single(vault.ledgerBodyKey());
        var signer = CheckpointSigner.ed25519(origin, vault.ledgerSigningSeed());
        return Ledger.open(folder.resolve("ledger"), new LedgerSettings(origin, keys, signer, Clock.systemUTC()));
    }

    /** Runs beside the opening of keys and ledger, since both take their time. */
    private Reached reach(Configuration configuration) {
        var url = configuration.text("database.url");
        if (!url.isEmpty()) {
            return new Reached(
                    new Database(url, configuration.text("database.user"), configuration.text("database.password"))
                            .open(),
                    Optional.empty());
        }
        var own = EmbeddedDatabase.start(folder.resolve("postgres"));
        try {
            return new Reached(own.database().open(), Optional.of(own));
        } catch (RuntimeException failure) {
            own.close();
            throw failure;
        }
    }

    /** Stops our own server, also when something else failed while it was still starting. */
    private static void stop(CompletableFuture<Reached> reaching) {
        reaching.handle((reached, _) -> Optional.ofNullable(reached).flatMap(Reached::own))
                .join()
                .ifPresent(EmbeddedDatabase::close);
    }

    private static RuntimeException explained(RuntimeException failure) {
        return switch (failure) {
            case StartRefused refused -> refused;
            case CompletionException wrapped when wrapped.getCause() instanceof StartRefused refused -> refused;
            case VaultRefused refused ->
                new StartRefused(Exit.MISSING, "vault.refused", String.valueOf(refused.getMessage()));
            case LedgerException refused ->
                new StartRefused(Exit.MISSING, "ledger.refused", String.valueOf(refused.getMessage()));
            default -> failure; // a fault of ours: told as such by the command line
        };
    }

    private <T extends AutoCloseable> T remember(T part) {
        opened.push(part);
        return part;
    }

    /** Closes in the reverse order of opening; one part's failure does not keep the others open. */
    @Override
    public void close() {
        Closing.all(opened);
    }
}
