package fengni;

import fengni.ConfigurationLoader.Loaded;
import fengni.cli.Exit;
import fengni.cli.Words;
import fengni.demo.Scene;
import fengni.demo.Story;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code fengni demo}: starts a trial on free ports, plays the whole story on it as an outside client, and stops it. What
 * the trial kept is removed at the end, unless a folder was named.
 */
@Command(name = "demo", mixinStandardHelpOptions = true, descriptionHeading = "%n", sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "demo.data")
    private @Nullable Path data;

    DemoCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        if (data != null) {
            return play(data);
        }
        var folder = Files.createTempDirectory("fengni-demo");
        try {
            return play(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private int play(Path folder) {
        var flags = Map.of("port", "0", "gateway.port", "0");
        var loaded = new ConfigurationLoader(words).load(folder, Optional.empty(), Map.of(), flags, true);
        return switch (loaded) {
            case Loaded.Good(var configuration) -> play(configuration);
            case Loaded.Bad(var problems) -> {
                problems.forEach(err()::println);
                yield Exit.USAGE;
            }
        };
    }

    private int play(Configuration configuration) {
        var out = spec.commandLine().getOut();
        out.println(words.say("demo.starting", configuration.data()));
        out.flush();
        try (var installation = Installation.start(configuration)) {
            var sample = new Sampling(installation).prepare();
            return new Story(scene(sample, configuration.data()), words::say, out).tell() ? Exit.HELD : Exit.AGAINST;
        } catch (StartRefused refused) {
            err().println(words.say(refused.key(), refused.values()));
            return refused.exit();
        }
    }

    private static Scene scene(SampleFile.Sample sample, Path data) {
        return new Scene(
                URI.create(sample.console()),
                URI.create(sample.gateway()),
                sample.apiKey(),
                Map.of("verified", sample.verifiedUser(), "unverified", sample.unverifiedUser()),
                sample.blockedPhrase(),
                sample.people().stream()
                        .map(person -> new Scene.Login(person.login(), person.password()))
                        .collect(Collectors.toMap(Scene.Login::login, Function.identity())),
                data.resolve("ledger"),
                output(data));
    }

    private static Path output(Path data) {
        try {
            return Files.createDirectories(data.resolve("demo"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
