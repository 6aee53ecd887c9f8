package fengni;

import fengni.news.NewsTable;
import fengni.offering.Offerings;
import fengni.offering.Services;
import fengni.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.support.GenericApplicationContext;

/** The real console on a free port, over a database of its own and a clock that tests may turn. */
public final class TestConsole implements AutoCloseable {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(ahead.get());
    private final DataSource database = TestDatabase.migrated();
    private final Console console;

    private TestConsole(Consumer<GenericApplicationContext> more) {
        this.console = Console.start(new ConsoleSettings("127.0.0.1", 0, false), context -> {
            register(context);
            more.accept(context);
        });
    }

    public static TestConsole start() {
        return new TestConsole(_ -> {});
    }

    public static TestConsole start(Consumer<GenericApplicationContext> more) {
        return new TestConsole(more);
    }

    public String address() {
        return "http://127.0.0.1:" + console.port();
    }

    public String setupPath() {
        return console.setupLinks().make().orElseThrow().path();
    }

    public Instant now() {
        return clock.instant();
    }

    public void later(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    public DataSource database() {
        return database;
    }

    @Override
    public void close() {
        console.close();
    }

    private void register(GenericApplicationContext context) {
        var vault = vault();
        var offerings = new Offerings(database, new NewsTable(database), vault, List.of());
        var evidence = Evidence.over(ledger(vault), vault, database);
        recorder.set(evidence.recorder());
        context.registerBean(EvidenceReader.class, evidence::reader);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(Vault.class, () -> vault);
        context.registerBean(Offerings.class, () -> offerings);
        context.registerBean(Services.class, () -> new Services(offerings));
    }

    private static Vault vault() {
        try {
            return Vault.open(Files.createTempDirectory("fengni-vault").resolve("keys"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
