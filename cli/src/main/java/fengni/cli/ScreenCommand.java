package fengni.cli;

import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureFile;
import fengni.screen.FeatureFile.Reading.Accepted;
import fengni.screen.FeatureFile.Reading.Refused;
import fengni.screen.FeatureSet;
import fengni.screen.Finding;
import fengni.screen.Review;
import fengni.screen.TextLines;
import fengni.screen.TextLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code fengni screen}: reviews the texts on standard input, one a line, and answers with one line each. */
@Command(name = "screen", mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    private static final int LONGEST_TEXT = 1 << 24;

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

    @Override
    public Integer call() throws IOException {
        var way = way();
        if (units.isPresent() && units.get() < 1) {
            throw new ParameterException(spec.commandLine(), words().say("screen.bad.stream", units.get()));
        }
        if (!Files.isReadable(features)) {
            err().println(words().say("screen.missing", features));
            return Exit.MISSING;
        }
        return switch (FeatureFile.read(features)) {
            case Refused(List<Finding> findings) -> {
                findings.forEach(finding -> err().println(ScreenAnswer.sentence(words(), finding)));
                yield Exit.USAGE;
            }
            case Accepted(List<Feature> all, String version) -> {
                var now = Instant.now();
                var valid = all.stream().filter(each -> each.validAt(now)).toList();
                yield reviewAll(FeatureSet.of(version, valid), way, System.in);
            }
        };
    }

    private int reviewAll(FeatureSet set, Direction way, InputStream source) throws IOException {
        var lines = new TextLines(source, LONGEST_TEXT);
        var out = spec.commandLine().getOut();
        int exit = Exit.HELD;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var text = textOf(line.get());
            var answer = text.map(given -> json
                    ? ScreenAnswer.json(review(set, way, given))
                    : ScreenAnswer.plain(words(), review(set, way, given)));
            out.print(answer.orElseGet(() -> unreadable(set.version())) + "\n");
            exit = Exit.worse(exit, text.isPresent() ? Exit.HELD : Exit.UNREADABLE);
            if (text.isEmpty()) {
                err().println(words().say("screen.unreadable", line.get().number()));
            }
            if (source.available() == 0) {
                out.flush(); // whoever waits for this answer before writing on gets it
            }
        }
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

    private Review review(FeatureSet set, Direction way, String text) {
        if (units.isEmpty()) {
            return set.review(text, way);
        }
        var stream = set.stream(way);
        int from = 0;
        while (from < text.length()) {
            int to = (int) Math.min(text.length(), (long) from + units.get());
            stream.feed(text.substring(from, to));
            from = to;
        }
        stream.end();
        return stream.sofar();
    }

    private Direction way() {
        return switch (direction) {
            case "input" -> Direction.INPUT;
            case "output" -> Direction.OUTPUT;
            default -> throw new ParameterException(spec.commandLine(), words().say("screen.bad.direction", direction));
        };
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private Words words() {
        return Words.of(spec.root().findOption("--lang").<String>getValue());
    }
}
