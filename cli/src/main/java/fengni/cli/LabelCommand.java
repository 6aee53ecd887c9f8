package fengni.cli;

import fengni.cli.PlainText.NoText;
import fengni.cli.PlainText.Text;
import fengni.label.LabelField;
import fengni.label.LabelReading.Found;
import fengni.label.LabelReading.Unreadable;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fengni label}: puts the visible mark on a plain text and its metadata label beside it. */
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
            required = true,
            paramLabel = "OUT",
            descriptionKey = "label.out")
    private Path out = Path.of("");

    @Option(names = "--producer", required = true, paramLabel = "CODE27", descriptionKey = "label.producer")
    private String producer = "";

    @Option(names = "--produce-id", paramLabel = "ID", descriptionKey = "label.produce-id")
    private String produceId = UUID.randomUUID().toString();

    @Option(names = "--value", paramLabel = "1|2|3", descriptionKey = "label.value")
    private String value = "1";

    @Option(names = "--explicit", paramLabel = "TEXT|default|none", descriptionKey = "label.explicit")
    private String explicit = "default";

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    LabelCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        var marking = new Marking.Wish(producer, produceId, value, explicit).read();
        return switch (marking) {
            case Marking.Refused(var reasons) -> {
                reasons.forEach(reason -> complain(words.line(reason)));
                yield Exit.USAGE;
            }
            case Marking.Ready ready -> label(ready);
        };
    }

    private int label(Marking.Ready marking) {
        var read = PlainText.handles(out)
                ? PlainText.read(in, System.in)
                : new NoText(Finding.of(FileCode.FORMAT_NOT_HANDLED, out.toString(), out.getFileName()));
        return switch (read) {
            case NoText(var reason) -> {
                complain(words.line(reason));
                yield Exit.UNREADABLE;
            }
            case Text text -> guardedWrite(marking, text);
        };
    }

    /** Neither a label of the input nor one already at the output is ever replaced (labelling measures, Article 10). */
    private int guardedWrite(Marking.Ready marking, Text text) {
        try {
            int refused = in.equals(PlainText.STANDARD_INPUT) ? Exit.HELD : labelledAlready(Path.of(in));
            refused = refused == Exit.HELD ? labelledAlready(out) : refused;
            return refused == Exit.HELD ? write(marking, text) : refused;
        } catch (IOException failure) {
            complain(words.say("label.not_written", out, failure));
            return Exit.MISSING;
        }
    }

    private int labelledAlready(Path file) throws IOException {
        var sidecar = Sidecar.of(file).read();
        if (sidecar.isEmpty() || !Files.exists(file)) {
            return Exit.HELD; // a label without its text marks nothing: an earlier run was cut off between the two
        }
        return switch (sidecar.get()) {
            case Found found -> {
                complain(words.say("label.already_labelled", file, found.value(LabelField.CONTENT_PRODUCER)));
                yield Exit.AGAINST;
            }
            case Unreadable _ -> {
                complain(words.line(Finding.of(FileCode.SIDECAR_UNREADABLE, file.toString())));
                yield Exit.UNREADABLE;
            }
        };
    }

    /** The label appears before the text: a crash between the two leaves no text without its label. */
    private int write(Marking.Ready marking, Text text) throws IOException {
        var marked = marking.on(text).getBytes(StandardCharsets.UTF_8);
        try (var label = WholeFile.prepare(Sidecar.of(out).file(), Sidecar.bytes(marking.label()));
                var content = WholeFile.prepare(out, marked)) {
            label.appear();
            content.appear();
        }
        var inspection = Inspection.of(out.toString(), System.in);
        InspectCommand.print(spec.commandLine().getOut(), inspection, json, words);
        return inspection.verdict().exit();
    }

    private void complain(String sentence) {
        spec.commandLine().getErr().println(sentence);
    }
}
