package fengni.cli;

import fengni.label.ExplicitReading.Mark;
import fengni.label.ExplicitReading.Notice;
import fengni.label.ExplicitReading.PictureWords;
import fengni.label.ExplicitReading.Rhythm;
import fengni.label.Format;
import fengni.label.Inspection;
import fengni.label.Inspector;
import fengni.label.Inspector.Depth;
import fengni.label.LabelField;
import fengni.label.TextMark;
import fengni.label.TrustedKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fengni inspect}: which marks do these files carry, and are they as prescribed? */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    private static final double PERCENT = 100;

    private final Words words;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "inspect.files")
    private List<String> files = List.of();

    @Option(names = "--pixels", descriptionKey = "inspect.pixels")
    private boolean pixels;

    @Option(names = "--trust", paramLabel = "FILE", descriptionKey = "inspect.trust")
    private List<Path> trust = List.of();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    private TrustedKeys trusted = TrustedKeys.NONE;

    InspectCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        try {
            trusted = TrustedKeys.read(trust);
        } catch (IOException failure) {
            return refused(words.say("inspect.trust_not_read", failure));
        }
        if (!trusted.findings().isEmpty()) {
            return refused(trusted.findings().stream().map(words::line).collect(Collectors.joining("\n")));
        }
        var tally = new Tally(words, Outlet.of(spec.commandLine()));
        for (String name : files) {
            if (!name.equals(Format.NAMELESS) && Files.isDirectory(Path.of(name))) {
                tally.walk(Path.of(name), this::inspect);
            } else {
                tally.add(inspect(name));
            }
        }
        return tally.conclude();
    }

    private int refused(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return Exit.USAGE;
    }

    private int inspect(Path file, Outlet outlet) {
        return print(Inspector.inspect(file, depth(), trusted), outlet);
    }

    private Depth depth() {
        return pixels ? Depth.PIXELS : Depth.USUAL;
    }

    private int inspect(String name) throws IOException {
        var shown = Outlet.of(spec.commandLine());
        return name.equals(Format.NAMELESS)
                ? print(Inspector.inspect(name, StandardInput.bytes(), depth(), trusted), shown)
                : inspect(Path.of(name), shown);
    }

    private int print(Inspection inspection, Outlet outlet) {
        print(outlet.out(), inspection, json, words);
        return Exit.of(inspection.verdict());
    }

    static void print(PrintWriter out, Inspection inspection, boolean json, Words words) {
        if (json) {
            out.println(new InspectionJson(words).line(inspection));
            return;
        }
        print(out, inspection, "", words);
    }

    /** Files of an archive stand below it, further in. */
    private static void print(PrintWriter out, Inspection inspection, String margin, Words words) {
        var further = margin + "  ";
        out.println(margin + inspection.file() + "  "
                + words.say("verdict." + inspection.verdict().name().toLowerCase(Locale.ROOT)));
        inspection
                .label()
                .ifPresent(label -> out.println(further
                        + words.say(
                                "inspect.label",
                                label.value(LabelField.LABEL),
                                label.value(LabelField.CONTENT_PRODUCER),
                                label.value(LabelField.PRODUCE_ID))));
        inspection.explicit().marks().forEach(mark -> out.println(further + sentence(mark, words)));
        inspection.findings().forEach(finding -> out.println(further + words.line(finding)));
        inspection.members().forEach(member -> print(out, member, further, words));
    }

    private static String sentence(Mark mark, Words words) {
        return switch (mark) {
            case TextMark.Seen seen -> words.say("inspect.explicit." + Mark.key(seen.place()), seen.words());
            case PictureWords seen ->
                words.say(
                        "inspect.explicit.picture",
                        words.say("position." + Mark.key(seen.position())),
                        seen.words(),
                        String.format(Locale.ROOT, "%.1f", seen.share() * PERCENT));
            case Rhythm heard ->
                words.say("inspect.explicit.rhythm." + Mark.key(heard.place()), heard.fromMillis(), heard.toMillis());
            case Notice notice -> words.say("inspect.explicit.notice", words.place(notice.where()), notice.words());
        };
    }
}
