package fengni;

import fengni.ConfigurationLoader.Loaded;
import fengni.cli.Exit;
import fengni.cli.Words;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fengni up}: reads what it was told, starts the service, and stays until a signal stops it. */
@Command(name = "up", mixinStandardHelpOptions = true, descriptionHeading = "%n", sortOptions = false)
final class UpCommand implements Callable<Integer> {
    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "up.data")
    private Path data = Path.of("fengni-data");

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "up.config")
    private @Nullable Path config;

    @Option(names = "--host", paramLabel = "ADDRESS", descriptionKey = "up.host")
    private @Nullable String host;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "up.port")
    private @Nullable String port;

    @Option(names = "--gateway-port", paramLabel = "PORT", descriptionKey = "up.gateway.port")
    private @Nullable String gatewayPort;

    @Option(names = "--database", paramLabel = "URL", descriptionKey = "up.database")
    private @Nullable String database;

    @Option(names = "--face", paramLabel = "operator|registry|both", descriptionKey = "up.face")
    private @Nullable String face;

    @Option(names = "--gateway-only", descriptionKey = "up.gateway.only")
    private boolean gatewayOnly;

    @Option(names = "--sample", descriptionKey = "up.sample")
    private boolean sample;

    @Option(names = "--upstream", paramLabel = "MODEL=URL", descriptionKey = "up.upstream")
    private Map<String, String> upstreams = new LinkedHashMap<>();

    UpCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        var loaded = new ConfigurationLoader(words)
                .load(data, Optional.ofNullable(config), System.getenv(), flags(), sample);
        return switch (loaded) {
            case Loaded.Good(var configuration) -> start(configuration);
            case Loaded.Bad(var problems) -> {
                problems.forEach(spec.commandLine().getErr()::println);
                yield Exit.USAGE;
            }
        };
    }

    private int start(Configuration configuration) {
        var out = spec.commandLine().getOut();
        out.println(words.say("up.starting", data));
        out.flush();
        var starting = new CompletableFuture<Installation>();
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(starting, stopped), "stop"));
        try {
            var installation = Installation.start(configuration);
            try {
                new Welcome(words, out).greet(installation, configuration);
            } finally {
                starting.complete(installation);
            }
            stopped.await();
            return Exit.HELD;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Exit.HELD;
        } catch (StartRefused refused) {
            spec.commandLine().getErr().println(words.say(refused.key(), refused.values()));
            return refused.exit();
        } finally {
            starting.cancel(false);
        }
    }

    /** A signal in the middle of the start waits for its end: half an installation can't be closed, only a whole one. */
    private static void stop(CompletableFuture<Installation> starting, CountDownLatch stopped) {
        starting.handle((installation, _) -> Optional.ofNullable(installation))
                .join()
                .ifPresent(Installation::close);
        stopped.countDown();
    }

    private Map<String, String> flags() {
        var flags = new HashMap<String, String>();
        flag(flags, "host", host);
        flag(flags, "port", port);
        flag(flags, "gateway.port", gatewayPort);
        flag(flags, "database.url", database);
        flag(flags, "face", face);
        flag(flags, "gateway.only", gatewayOnly ? "true" : null);
        upstreams.forEach((model, url) -> flags.put(Settings.UPSTREAMS + model, url));
        return flags;
    }

    private static void flag(Map<String, String> flags, String key, @Nullable String value) {
        if (value != null) {
            flags.put(key, value);
        }
    }
}
