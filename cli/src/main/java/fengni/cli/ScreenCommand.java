package fengni.cli;

import fengni.cli.ScreenAnswer.Reviewed;
import fengni.screen.Context;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureFile;
import fengni.screen.FeatureFile.Reading.Accepted;
import fengni.screen.FeatureFile.Reading.Refused;
import fengni.screen.FeatureSet;
import fengni.screen.Finding;
import fengni.screen.RiskClass;
import fengni.screen.StreamPolicy;
import fengni.screen.StreamStep.Release;
import fengni.screen.StreamStep.Stop;
import fengni.screen.TextLines;
import fengni.screen.TextLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fengni screen}: reviews the texts on standard input, one a line, and answers with one line each. */
@Command(name = "screen", mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    /** A text is read whole, so its length depends on the memory there is: 16 to 128 MiB. */
    private static final int LONGEST_TEXT =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 8, 1L << 24, 1L << 27);

    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Option(names = "--features", paramLabel = "FILE", required = true, descriptionKey = "screen.option.features")
    @SuppressWarnings("NullAway.Init") // required, so set before call()
    private Path features;

    @Option(names = "--json", descriptionKey = "screen.option.json")
    private boolean json;

    @Option(names = "--stream", paramLabel = "N", descriptionKey = "screen.option.stream")
    private Optional<Integer> units = Optional.empty();

    @Option(
            names = "--direction",
            paramLabel = "input|output",
            defaultValue = "input",
            descriptionKey = "screen.option.direction")
    private String direction = "input";

    @Option(names = "--context", paramLabel = "CONTEXT", descriptionKey = "screen.option.context")
    private Optional<String> context = Optional.empty();

    @Option(names = "--policy", paramLabel = "strict|cut", descriptionKey = "screen.option.policy")
    private String policy = "strict";

    @Option(names = "--classes", paramLabel = "FILE", descriptionKey = "screen.option.classes")
    private Optional<Path> classes = Optional.empty();

    @Override
    public Integer call() throws IOException {
        var place = context.map(given -> choice("--context", given, Context.class))
                .orElseGet(() -> Context.of(choice("--direction", direction, Direction.class)));
        var late = choice("--policy", policy, StreamPolicy.class);
        if (units.isPresent() && units.get() < 1) {
            throw new ParameterException(spec.commandLine(), words().say("screen.bad.stream", units.get()));
        }
        for (Path file : Stream.concat(Stream.of(features), classes.stream()).toList()) {
            if (!Files.isReadable(file)) {
                err().println(words().say("screen.missing", file));
                return Exit.MISSING;
            }
        }
        return switch (FeatureFile.read(features, riskClasses())) {
            case Refused(List<Finding> findings) -> {
                findings.forEach(finding -> err().println(ScreenAnswer.sentence(words(), finding)));
                yield Exit.USAGE;
            }
            case Accepted(List<Feature> all, String version) -> {
                var now = Instant.now();
                var valid = all.stream().filter(each -> each.validAt(now)).toList();
                yield reviewAll(new Reviews(FeatureSet.of(version, valid), place, late), System.in);
            }
        };
    }

    private Set<String> riskClasses() throws IOException {
        if (classes.isEmpty()) {
            return RiskClass.codes();
        }
        try (var list = Files.newInputStream(classes.get())) {
            return RiskClass.read(list).stream().map(RiskClass::code).collect(Collectors.toSet());
        }
    }

    private int reviewAll(Reviews review, InputStream source) throws IOException {
        var lines = new TextLines(source, LONGEST_TEXT);
        var progress = new ScreenProgress(err(), words(), BETWEEN_REPORTS);
        var out = spec.commandLine().getOut();
        int exit = Exit.HELD;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var text = textOf(line.get());
            var answer = text.map(review::of)
                    .map(done -> json ? ScreenAnswer.json(done) : ScreenAnswer.plain(words(), done));
            out.print(answer.orElseGet(() -> unreadable(review.set().version())) + "\n");
            exit = Exit.worse(exit, text.isPresent() ? Exit.HELD : Exit.UNREADABLE);
            if (text.isEmpty()) {
                err().println(words().say("screen.unreadable", line.get().number()));
            }
            progress.read(line.get().number(), lines.bytes());
            if (source.available() == 0) {
                out.flush(); // whoever waits for this answer before writing on gets it
            }
        }
        progress.end();
        return exit;
    }

    /** Returns empty for a line that can't be read: it is never passed off as a text that was reviewed. */
    private Optional<String> textOf(Line line) {
        return switch (line) {
            case Line.Unreadable unreadable -> Optional.empty();
            case Line.Text read
            when json && read.text().stripLeading().startsWith("{") -> ScreenAnswer.textOf(read.text());
            case Line.Text read -> Optional.of(read.text());
        };
    }

    private String unreadable(String version) {
        return json ? ScreenAnswer.unreadable(version) : words().say("screen.unread");
    }

    /** How texts are reviewed, whole or in pieces. */
    private final class Reviews {
        private final FeatureSet set;
        private final Context place;
        private final StreamPolicy late;

        Reviews(FeatureSet set, Context place, StreamPolicy late) {
            this.set = set;
            this.place = place;
            this.late = late;
        }

        FeatureSet set() {
            return set;
        }

        Reviewed of(String text) {
            if (units.isEmpty()) {
                return new Reviewed(set.review(text, place), OptionalInt.empty());
            }
            var stream = set.stream(place, late);
            int from = 0;
            while (from < text.length()) {
                int to = (int) Math.min(text.length(), (long) from + units.get());
                stream.feed(text.substring(from, to));
                from = to;
            }
            return switch (stream.end()) {
                case Stop(var _, var _, int retractFrom)
                when late == StreamPolicy.CUT -> new Reviewed(stream.sofar(), OptionalInt.of(retractFrom));
                case Stop _, Release _ -> new Reviewed(stream.sofar(), OptionalInt.empty());
            };
        }
    }

    private <E extends Enum<E>> E choice(String option, String given, Class<E> words) {
        var names = Stream.of(words.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        int place = names.indexOf(given);
        if (place < 0) {
            var all = String.join(", ", names);
            throw new ParameterException(spec.commandLine(), words().say("screen.bad.choice", option, all, given));
        }
        return words.getEnumConstants()[place];
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private Words words() {
        return Words.of(spec.root().findOption("--lang").<String>getValue());
    }
}
