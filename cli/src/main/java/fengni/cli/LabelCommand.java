package fengni.cli;

import fengni.label.FileCode;
import fengni.label.Format;
import fengni.label.Inspector;
import fengni.label.LabelSigner;
import fengni.label.MarkPosition;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.Showing;
import fengni.label.Stored;
import fengni.label.VisibleWords;
import fengni.label.VoiceClip;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fengni label}: puts the metadata label, and on request a mark that people see or hear, on files. */
@Command(name = "label", mixinStandardHelpOptions = true)
final class LabelCommand implements Callable<Integer> {
    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "IN", descriptionKey = "label.in")
    private String in = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "label.out")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--in-place", descriptionKey = "label.in_place")
    private boolean inPlace;

    @Option(names = "--producer", required = true, paramLabel = "CODE27", descriptionKey = "label.producer")
    private String producer = "";

    @Option(names = "--produce-id", paramLabel = "ID", descriptionKey = "label.produce-id")
    private Optional<String> produceId = Optional.empty();

    @Option(names = "--value", paramLabel = "1|2|3", descriptionKey = "label.value")
    private String value = "1";

    @Option(names = "--explicit", paramLabel = "TEXT|default|none", descriptionKey = "label.explicit")
    private Optional<String> explicit = Optional.empty();

    @Option(names = "--at", paramLabel = "POSITION", descriptionKey = "label.at")
    private MarkPosition at = MarkPosition.BOTTOM_RIGHT;

    @Option(names = "--place", paramLabel = "start|end|both", descriptionKey = "label.place")
    private MarkPlaces place = MarkPlaces.START;

    @Option(names = "--voice", paramLabel = "WAV", descriptionKey = "label.voice")
    private Optional<Path> voice = Optional.empty();

    @Option(names = "--cue", descriptionKey = "label.cue")
    private boolean cue;

    @Option(names = "--sign", paramLabel = "KEYFILE", descriptionKey = "label.sign")
    private Optional<Path> sign = Optional.empty();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    LabelCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        System.setProperty("java.awt.headless", "true"); // drawing needs no display, and must not ask for one
        try {
            var marking = new Marking.Wish(producer, produceId, value, explicit, showing()).read();
            return switch (marking) {
                case Marking.Refused(var reasons) -> {
                    reasons.forEach(reason -> complain(words.line(reason)));
                    yield Exit.USAGE;
                }
                case Marking.Ready ready -> signed(ready);
            };
        } catch (IOException failure) {
            complain(words.say("label.voice_not_read", voice.orElseThrow(), failure));
            return Exit.USAGE;
        }
    }

    private int signed(Marking.Ready marking) {
        if (sign.isEmpty()) {
            return label(marking);
        }
        try {
            return switch (LabelSigner.open(sign.get())) {
                case LabelSigner.Opened.Ready(var signer) -> label(marking.signedBy(signer));
                case LabelSigner.Opened.Not(var reasons) -> {
                    reasons.forEach(reason -> complain(words.line(reason)));
                    yield Exit.USAGE;
                }
            };
        } catch (IOException failure) {
            complain(words.say("label.key_not_read", sign.get(), failure));
            return Exit.USAGE;
        }
    }

    private Showing showing() throws IOException {
        var clip = voice.isPresent()
                ? Optional.of(new VoiceClip(Files.readAllBytes(voice.get())))
                : Optional.<VoiceClip>empty();
        return new Showing(new VisibleWords.None(), at, place.places(), clip, cue);
    }

    private int label(Marking.Ready marking) {
        boolean nameless = in.equals(Format.NAMELESS);
        if (inPlace == out.isPresent() || (nameless && inPlace)) {
            complain(words.say("label.one_output"));
            return Exit.USAGE;
        }
        if (nameless) {
            var to = out.orElseThrow();
            return guarded(to, shown(), () -> standardInput(marking, to));
        }
        var from = Path.of(in);
        if (Files.isDirectory(from)) {
            return folder(marking, from, out.orElse(from));
        }
        return file(marking, from, out.orElse(from), shown());
    }

    private int standardInput(Marking.Ready marking, Path to) throws IOException {
        var content = StandardInput.bytes();
        return told(Marker.mark(in, content, to, marking.on(Format.of(in, content))), in, to, shown());
    }

    private int file(Marking.Ready marking, Path from, Path to, Outlet outlet) {
        return guarded(to, outlet, () -> {
            var order = marking.on(formatOf(from));
            return told(
                    inPlace ? Marker.markInPlace(from, order) : Marker.mark(from, to, order),
                    from.toString(),
                    to,
                    outlet);
        });
    }

    /** One number for many contents would tell none from another (Appendix E e). */
    private int folder(Marking.Ready marking, Path from, Path to) {
        if (marking.produceId().isPresent()) {
            complain(words.line(Finding.of(Marking.OptionCode.ONE_NUMBER, "--produce-id")));
            return Exit.USAGE;
        }
        if (!inPlace
                && to.toAbsolutePath()
                        .normalize()
                        .startsWith(from.toAbsolutePath().normalize())) {
            complain(words.say("label.inside", to, from));
            return Exit.USAGE;
        }
        return guarded(to, shown(), () -> {
            var tally = new Tally(words, shown());
            tally.walk(from, (file, outlet) -> {
                var marked = to.resolve(from.relativize(file).toString());
                return guarded(marked, outlet, () -> {
                    Files.createDirectories(marked.toAbsolutePath().getParent());
                    return file(marking, file, marked, outlet);
                });
            });
            return tally.conclude();
        });
    }

    /** Among many files each sentence names its own. */
    private static String about(String from, Outlet outlet) {
        return outlet instanceof Outlet.Kept ? from + ": " : "";
    }

    private int told(Stored stored, String from, Path to, Outlet outlet) {
        return switch (stored) {
            case Marked.Refused(var reasons) -> {
                reasons.forEach(reason -> outlet.err().println(about(from, outlet) + words.line(reason)));
                boolean labelled = reasons.stream().allMatch(reason -> reason.code() == FileCode.ALREADY_LABELLED);
                yield labelled ? Exit.AGAINST : Exit.UNREADABLE;
            }
            case Stored.Written(var format, var findings) -> {
                findings.forEach(finding -> outlet.err().println(about(from, outlet) + words.line(finding)));
                var inspection = Inspector.inspect(to);
                InspectCommand.print(outlet.out(), inspection, json, words);
                yield Exit.of(inspection.verdict());
            }
        };
    }

    /** One file's work, which may fail on its disk. */
    @FunctionalInterface
    private interface Writing {
        int write() throws IOException;
    }

    private int guarded(Path to, Outlet outlet, Writing work) {
        try {
            return work.write();
        } catch (IOException failure) {
            outlet.err().println(words.say("label.not_written", to, failure));
            return Exit.MISSING;
        }
    }

    /** The beginning is enough: the rest is read where it is marked. */
    private static Optional<Format> formatOf(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(file)) {
            return Format.of(file.toString(), stream.readNBytes(Format.HEAD));
        }
    }

    private Outlet shown() {
        return Outlet.of(spec.commandLine());
    }

    private void complain(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }
}
