package fengni.cli;

import fengni.label.Decision.Outcome;
import fengni.label.Inspector.Depth;
import fengni.label.MarkPosition;
import fengni.label.PassedOn;
import fengni.label.Propagation;
import fengni.label.Trace.Confidence;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fengni propagate}: what a platform takes the content for that it passes on, and its name in the label. */
@Command(name = "propagate", mixinStandardHelpOptions = true)
final class PropagateCommand implements Callable<Integer> {
    private static final String UNDECIDED = "undecided";
    private static final int MOST_UNMET = 20;

    private final Words words;
    private final Map<String, AtomicInteger> decisions = new ConcurrentHashMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "IN", descriptionKey = "propagate.in")
    private String in = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "propagate.out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--propagator", paramLabel = "CODE27", descriptionKey = "propagate.propagator")
    private Optional<String> propagator = Optional.empty();

    @Option(names = "--propagate-id", paramLabel = "ID", descriptionKey = "propagate.propagate-id")
    private Optional<String> propagateId = Optional.empty();

    @Option(names = "--declared", descriptionKey = "propagate.declared")
    private boolean declared;

    @Option(names = "--declarations", paramLabel = "CSV", descriptionKey = "propagate.declarations")
    private Optional<Path> declarations = Optional.empty();

    @Option(names = "--traces", paramLabel = "FILE", descriptionKey = "propagate.traces")
    private Optional<Path> traces = Optional.empty();

    @Option(names = "--least", paramLabel = "low|medium|high", descriptionKey = "propagate.least")
    private Confidence least = Propagation.USUAL_LEAST;

    @Option(names = "--pixels", descriptionKey = "inspect.pixels")
    private boolean pixels;

    @Option(names = "--explicit", paramLabel = "TEXT|default|none", descriptionKey = "propagate.explicit")
    private Optional<String> explicit = Optional.empty();

    @Option(names = "--at", paramLabel = "POSITION", descriptionKey = "label.at")
    private MarkPosition at = MarkPosition.BOTTOM_RIGHT;

    @Option(names = "--place", paramLabel = "start|end|both", descriptionKey = "label.place")
    private MarkPlaces place = MarkPlaces.START;

    @Option(names = "--decide-only", descriptionKey = "propagate.decide_only")
    private boolean decideOnly;

    @Option(names = "--report", paramLabel = "FILE", descriptionKey = "propagate.report")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    PropagateCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        System.setProperty("java.awt.headless", "true"); // drawing needs no display, and must not ask for one
        var from = Path.of(in);
        boolean folder = Files.isDirectory(from);
        if (!usable(from, folder)) {
            return Exit.USAGE;
        }
        return switch (read(from, folder)) {
            case PassingWish.Refused(var reasons) -> {
                reasons.forEach(reason -> complain(words.line(reason)));
                yield Exit.USAGE;
            }
            case PassingWish.NotRead(var file, var why) -> {
                complain(words.say("folder.not_read", file, why));
                yield Exit.MISSING;
            }
            case PassingWish.Ready ready -> reported(ready, from, folder);
        };
    }

    private boolean usable(Path from, boolean folder) {
        if (decideOnly == out.isPresent() || decideOnly == propagator.isPresent()) {
            complain(words.say("propagate.one_output"));
            return false;
        }
        if (folder && propagateId.isPresent()) {
            complain(words.line(Finding.of(Marking.OptionCode.ONE_NUMBER, "--propagate-id")));
            return false;
        }
        var lost = report.flatMap(
                table -> read(from).filter(file -> same(table, file)).findFirst());
        if (lost.isPresent()) {
            complain(words.say("propagate.report_same", lost.get()));
            return false;
        }
        var inside = Stream.concat(out.stream(), report.stream())
                .filter(path -> folder && lies(path, from))
                .findFirst();
        inside.ifPresent(path -> complain(words.say("label.inside", path, from)));
        return inside.isEmpty();
    }

    /** Returns every file that a report would take the place of. */
    private Stream<Path> read(Path from) {
        return Stream.of(Stream.of(from), out.stream(), declarations.stream(), traces.stream())
                .flatMap(paths -> paths);
    }

    private static boolean same(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException notThere) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    private static boolean lies(Path path, Path folder) {
        return path.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
    }

    private PassingWish read(Path from, boolean folder) {
        return new PassingWish.Typed(
                        propagator, propagateId, explicit, at, place, declared, declarations, traces, least)
                .read(folder ? from : Optional.ofNullable(from.getParent()).orElse(Path.of("")));
    }

    private int reported(PassingWish.Ready ready, Path from, boolean folder) throws IOException {
        if (report.isEmpty()) {
            return all(ready, Optional.empty(), from, folder);
        }
        try (var opened = PassedReport.to(report.get(), words)) {
            return all(ready, Optional.of(opened), from, folder);
        } catch (IOException failure) {
            complain(words.say("label.not_written", report.get(), failure));
            return Exit.MISSING;
        }
    }

    private int all(PassingWish.Ready ready, Optional<PassedReport> to, Path from, boolean folder) throws IOException {
        var work = new Work(ready, ready.propagation().looking(pixels ? Depth.PIXELS : Depth.USUAL), to);
        if (!folder) {
            return one(work, from, out, Outlet.of(spec.commandLine()));
        }
        var tally = new Tally(words, Outlet.of(spec.commandLine()));
        tally.walk(from, (file, outlet) -> {
            var target = out.map(root -> root.resolve(from.relativize(file).toString()));
            return one(work, file, target, outlet);
        });
        summary(ready);
        return tally.conclude();
    }

    /** What is the same for all files. */
    private record Work(PassingWish.Ready wish, Propagation propagation, Optional<PassedReport> report) {}

    private int one(Work work, Path file, Optional<Path> target, Outlet outlet) throws IOException {
        PassedFile passed;
        try {
            passed = passed(work, file, target);
        } catch (IOException failure) {
            outlet.err()
                    .println(words.say(
                            "label.not_written", target.map(Path::toString).orElse(""), failure));
            return Exit.MISSING;
        }
        decisions.computeIfAbsent(passed.word(), _ -> new AtomicInteger()).incrementAndGet();
        if (work.report().isPresent()) {
            work.report().get().add(passed);
        }
        tell(passed, outlet);
        return passed.exit(decideOnly);
    }

    private static PassedFile passed(Work work, Path file, Optional<Path> target) throws IOException {
        boolean known = work.wish().declared().has(file);
        if (target.isEmpty()) {
            var decision = work.propagation().decide(file, known);
            return new PassedFile(file.toString(), known, decision, Optional.empty(), Optional.empty(), List.of());
        }
        var parent = target.get().toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var by = work.wish().propagator();
        return switch (work.propagation().pass(file, target.get(), known, by)) {
            case PassedOn.OnDisk(var decision, var label, var findings) ->
                new PassedFile(
                        file.toString(), known, decision, target.map(Path::toString), Optional.of(label), findings);
            case PassedOn.AsItWas(var decision, var findings) ->
                new PassedFile(file.toString(), known, decision, Optional.empty(), Optional.empty(), findings);
            case PassedOn.InHand _ -> throw new IllegalStateException("a file came back in hand");
        };
    }

    private void tell(PassedFile passed, Outlet outlet) {
        if (json) {
            outlet.out().println(new PassedJson(words).line(passed));
            return;
        }
        var decision = passed.decision();
        outlet.out().println(passed.file() + "  " + words.say("propagate.decision." + passed.word()));
        if (decision.outcome() != Outcome.NONE) {
            outlet.out().println("  " + words.say("propagate.notice", words.told(decision.outcome())));
        }
        decision.reasons().forEach(reason -> outlet.out().println("  " + words.line(reason)));
        passed.findings().forEach(finding -> outlet.out().println("  " + words.line(finding)));
        passed.out().ifPresent(path -> outlet.out().println("  " + words.say("propagate.written", path)));
    }

    private void summary(PassingWish.Ready ready) {
        var counts = Stream.of("is", "possibly", "suspected", "none", UNDECIDED)
                .map(word -> words.say("propagate.decision." + word) + " "
                        + decisions.getOrDefault(word, new AtomicInteger()).get())
                .collect(Collectors.joining(", "));
        complain(words.say("propagate.summary", counts));
        var unmet = ready.declared().unmet();
        unmet.stream().limit(MOST_UNMET).forEach(file -> complain(words.say("propagate.unmet", file)));
        if (unmet.size() > MOST_UNMET) {
            complain(words.say("propagate.unmet_more", unmet.size() - MOST_UNMET));
        }
    }

    private void complain(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }
}
