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

    private Keeping(Configuration configuration) {
        folder = remember(DataFolder.take(configuration.data()));
        try {
            Trial.mustMatch(folder, configuration);
            var reaching = CompletableFuture.supplyAsync(() -> reach(configuration));
            opened.push(() -> stop(reaching));
            vault = Vault.open(folder.resolve("keys"));
            produceIds = ProduceIds.open(folder.resolve("numbers"), 0, vault.produceIdKey(), Clock.systemUTC());
            ledger = remember(ledger(configuration));
            database = remember(reaching.join().database().open());
            evidence = remember(Evidence.over(ledger, vault, database));
        } catch (RuntimeException failure) {
            close();
            throw explained(failure);
        }
    }

    /** Where the database is, and the server to stop at the end when it is our own. */
    private record Reached(Database database, Optional<EmbeddedDatabase> own) {}

    /**
     * Opens everything under the data folder.
     *
     * @throws StartRefused with one sentence, after what was opened is closed again
     */
    static Keeping open(Configuration configuration) {
        return new Keeping(configuration);
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

    private Reached reach(Configuration configuration) {
        var url = configuration.text("database.url");
        if (url.isEmpty()) {
            var own = EmbeddedDatabase.start(folder.resolve("postgres"));
            return new Reached(own.database(), Optional.of(own));
        }
        return new Reached(
                new Database(url, configuration.text("database.user"), configuration.text("database.password")),
                Optional.empty());
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
