package fengni.cli;

import fengni.cli.ScreenAnswer.Fault;
import fengni.cli.ScreenedLines.How;
import fengni.cli.ScreenedLines.Line;
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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fengni screen}: reviews the texts on standard input, one a line, and answers with one line each. */
@Command(name = "screen", mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    /** An object is read whole, several times over, so its length depends on the memory there is: 1 to 128 Mi units. */
    private static final int LONGEST_OBJECT =
            (int) Math.clamp(Runtime.getRuntime().maxMemory() / 16, 1L << 20, 1L << 27);

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
        if (!isThere(features)) {
            err().println(words().say("screen.missing", features));
            return Exit.MISSING;
        }
        var absent = classes.filter(list -> !isThere(list));
        if (absent.isPresent()) {
            err().println(words().say("screen.missing.classes", absent.get()));
            return Exit.MISSING;
        }
        return switch (FeatureFile.read(features, riskClasses())) {
            case Refused(List<Finding> findings) -> {
                if (isUtf16(features)) {
                    err().println(words().say("screen.features.utf16"));
                } else {
                    findings.forEach(finding -> err().println(ScreenAnswer.sentence(words(), finding)));
                }
                yield Exit.USAGE;
            }
            case Accepted(List<Feature> all, String version) -> {
                var now = Instant.now();
                var valid = all.stream().filter(each -> each.validAt(now)).toList();
                var set = FeatureSet.of(version, valid);
                if (valid.isEmpty()) {
                    err().println(words().say("screen.features.none"));
                }
                yield reviewAll(new How(set, place, late, units, json, LONGEST_OBJECT), System.in);
            }
        };
    }

    private static boolean isThere(Path file) {
        return Files.isReadable(file) && !Files.isDirectory(file);
    }

    private Set<String> riskClasses() throws IOException {
        if (classes.isEmpty()) {
            return RiskClass.codes();
        }
        try (var list = Files.newInputStream(classes.get())) {
            return RiskClass.read(list).stream().map(RiskClass::code).collect(Collectors.toSet());
        }
    }

    private int reviewAll(How how, InputStream source) {
        try {
            return review(how, new PiecedLines(source), source);
        } catch (IOException unreadable) {
            err().println(words().say("screen.input", String.valueOf(unreadable.getMessage())));
            return Exit.UNREADABLE;
        }
    }

    private int review(How how, PiecedLines lines, InputStream source) throws IOException {
        var review = new ScreenedLines(lines, how);
        var progress = new ScreenProgress(err(), words(), BETWEEN_REPORTS);
        var out = spec.commandLine().getOut();
        int exit = Exit.HELD;
        while (lines.next()) {
            if (lines.isUtf16()) {
                err().println(words().say("screen.utf16"));
                return Exit.UNREADABLE;
            }
            out.print(
                    switch (review.review()) {
                        case Line.Done(var reviewed) when json -> ScreenAnswer.json(reviewed);
                        case Line.Done(var reviewed) -> ScreenAnswer.plain(words(), reviewed);
                        case Line.Unread(var fault) -> {
                            exit = Exit.UNREADABLE;
                            yield unread(fault, lines.number(), how);
                        }
                    });
            out.print('\n');
            progress.read(lines.number(), lines.bytes());
            if (source.available() == 0) {
                out.flush(); // whoever waits for this answer before writing on gets it
            }
        }
        progress.end();
        return exit;
    }

    /** Each of its lines is at fault, and none of them is what is wrong. */
    private static boolean isUtf16(Path file) throws IOException {
        try (var source = Files.newInputStream(file)) {
            var lines = new PiecedLines(source);
            return lines.next() && lines.isUtf16();
        }
    }

    private String unread(Fault fault, int number, How how) {
        err().println(words().say("screen.unread." + fault.name(), number, how.longestObject()));
        return json ? ScreenAnswer.unreadable(fault, number, how.set().version()) : words().say("screen.unread");
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
