package fengni.cli;

import fengni.label.LabelField;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fengni inspect}: which marks do these files carry, and are they as prescribed? */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "inspect.files")
    private List<String> files = List.of();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    InspectCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        int worst = Exit.HELD;
        for (String file : files) {
            var inspection = Inspection.of(file, System.in);
            worst = Exit.worse(worst, inspection.verdict().exit());
            print(spec.commandLine().getOut(), inspection, json, words);
        }
        return worst;
    }

    static void print(PrintWriter out, Inspection inspection, boolean json, Words words) {
        if (json) {
            out.println(new InspectionJson(words).line(inspection));
            return;
        }
        out.println(inspection.file() + "  "
                + words.say("verdict." + inspection.verdict().name().toLowerCase(Locale.ROOT)));
        inspection
                .label()
                .ifPresent(label -> out.println("  "
                        + words.say(
                                "inspect.label",
                                label.value(LabelField.LABEL),
                                label.value(LabelField.CONTENT_PRODUCER),
                                label.value(LabelField.PRODUCE_ID))));
        inspection
                .explicit()
                .forEach(seen -> out.println("  "
                        + words.say("inspect.explicit." + seen.place().name().toLowerCase(Locale.ROOT), seen.words())));
        inspection.findings().forEach(finding -> out.println("  " + words.line(finding)));
    }
}
