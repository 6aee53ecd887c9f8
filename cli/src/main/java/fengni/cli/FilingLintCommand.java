package fengni.cli;

import fengni.law.ChinaDay;
import fengni.law.FilingForm;
import fengni.law.Severity;
import fengni.law.lint.FilingPack;
import fengni.law.lint.LintFacts;
import fengni.law.lint.LintFinding;
import fengni.law.lint.Linter;
import fengni.law.lint.PackJson;
import fengni.law.lint.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code fengni filing lint}: what reviewers may send a filing back for, read from JSON; nothing is sent anywhere. */
@Command(name = "lint", mixinStandardHelpOptions = true)
final class FilingLintCommand implements Callable<Integer> {
    /** Many times the longest filing. */
    private static final int MOST_BYTES = 16 << 20;

    private static final JsonMapper JSON = new JsonMapper();

    private final Words words;
    private final boolean chinese;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "filing.lint.files")
    private List<Path> files = List.of();

    @Option(names = "--json", descriptionKey = "filing.lint.json")
    private boolean json;

    FilingLintCommand(Words words, String language) {
        this.words = words;
        this.chinese = language.startsWith("zh");
    }

    @Override
    public Integer call() throws IOException {
        var facts = LintFacts.on(LocalDate.now(ChinaDay.ZONE));
        var packs = new ArrayList<FilingPack>();
        for (var file : files) {
            if (!Files.isReadable(file)) {
                return fail("filing.lint.missing", file, Exit.MISSING);
            }
            var pack = read(file, facts);
            if (pack.isEmpty()) {
                return fail("filing.lint.unreadable", file, Exit.UNREADABLE);
            }
            packs.add(pack.get());
        }
        var findings = Linter.lint(packs.stream().reduce(FilingPack::and).orElseThrow());
        print(findings);
        return findings.stream().anyMatch(one -> one.severity() == Severity.ERROR) ? Exit.AGAINST : Exit.HELD;
    }

    private int fail(String key, Path file, int exit) {
        spec.commandLine().getErr().println(words.say(key, file.toString()));
        return exit;
    }

    private static Optional<FilingPack> read(Path file, LintFacts facts) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return PackJson.read(JSON.readTree(bytes.readNBytes(MOST_BYTES)), facts);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private void print(List<LintFinding> findings) {
        var out = spec.commandLine().getOut();
        if (json) {
            findings.forEach(finding -> out.println(line(finding)));
            return;
        }
        for (var finding : findings) {
            out.println(words.say("severity." + word(finding.severity())) + place(finding.where()));
            out.println("  " + finding.sentence(chinese));
            out.println("  " + words.say("filing.lint.mend", finding.mend(chinese)));
            out.println("  "
                    + words.say(
                            "filing.lint.basis",
                            finding.kind().citation().in(chinese),
                            finding.kind().name()));
        }
        out.println(words.say(findings.isEmpty() ? "filing.lint.none" : "filing.lint.count", findings.size()));
    }

    private String place(Spot spot) {
        var label = spot.key().equals(Spot.PRODUCTS)
                ? words.say("filing.lint.products")
                : FilingForm.published().label(spot.key(), chinese);
        return spot.product() == Spot.DOSSIER ? label : words.say("filing.lint.product", spot.product(), label);
    }

    private ObjectNode line(LintFinding finding) {
        var line = JSON.createObjectNode()
                .put("rule", finding.rule())
                .put("code", finding.kind().name())
                .put("severity", word(finding.severity()))
                .put("field", finding.where().key())
                .put("product", finding.where().product())
                .put("message", finding.sentence(chinese))
                .put("mend", finding.mend(chinese))
                .put("citation", finding.kind().citation().in(chinese))
                .put("confidence", word(finding.kind().confidence()));
        var against = line.putArray("against");
        finding.against()
                .forEach(spot -> against.addObject().put("field", spot.key()).put("product", spot.product()));
        return line;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
