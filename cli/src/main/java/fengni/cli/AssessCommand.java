package fengni.cli;

import fengni.law.Finding;
import fengni.law.Reading;
import fengni.law.WorkingDays;
import fengni.law.rulebook.Answers;
import fengni.law.rulebook.LaunchDays;
import fengni.law.rulebook.Rulebook;
import fengni.law.rulebook.SelfCheck.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fengni assess}: whether the rules concern somebody, in which role, with which duties and clocks. */
@Command(name = "assess", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    /** UTF-8 takes four bytes for a character at most. */
    private static final int MOST_BYTES = 4 * AnswersFile.LIMIT + 1;

    private final Words words;
    private final String language;
    private final Rulebook rulebook = Rulebook.published();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ANSWERS.yaml", descriptionKey = "assess.answers")
    private Optional<String> answers = Optional.empty();

    @Option(names = "--questions", descriptionKey = "assess.questions")
    private boolean questions;

    @Option(names = "--json", descriptionKey = "assess.json")
    private boolean json;

    @Option(names = "--launch", paramLabel = "YYYY-MM-DD", descriptionKey = "assess.launch")
    private Optional<LocalDate> launch = Optional.empty();

    AssessCommand(Words words, String language) {
        this.words = words;
        this.language = language;
    }

    @Override
    public Integer call() throws IOException {
        if (questions == answers.isPresent()) {
            throw new ParameterException(spec.commandLine(), words.say("assess.either"));
        }
        return questions ? ask() : answer(answers.orElseThrow());
    }

    private int ask() {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new SelfCheckJson(rulebook, words, language).questions());
        } else {
            new QuestionForm(rulebook, words, language, out).print();
        }
        return Exit.HELD;
    }

    private int answer(String file) throws IOException {
        if (!file.equals(STANDARD_INPUT) && !Files.isReadable(Path.of(file))) {
            spec.commandLine().getErr().println(words.say("assess.missing", file));
            return Exit.MISSING;
        }
        return switch (AnswersFile.read(rulebook, text(file))) {
            case Reading.Read<Answers>(var given, var _) -> print(given);
            case Reading.Unread<Answers>(var findings) -> refuse(findings);
        };
    }

    private static String text(String file) throws IOException {
        try (InputStream bytes = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
            var text = new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }

    private int print(Answers given) {
        var days = launch.map(day -> new LaunchDays(rulebook, WorkingDays.published(), day));
        var told = Told.of(rulebook, given, days);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new SelfCheckJson(rulebook, words, language).line(told));
        } else {
            new SelfCheckText(rulebook, words, language, out).print(told);
        }
        return exit(told.check().verdict());
    }

    private static int exit(Verdict verdict) {
        return switch (verdict) {
            case CONCERNED -> Exit.HELD;
            case NOT_CONCERNED -> Exit.NOTHING_FOUND;
            case INCONCLUSIVE -> Exit.UNREADABLE;
        };
    }

    private int refuse(List<Finding> findings) {
        findings.forEach(finding -> spec.commandLine().getErr().println(words.line(finding)));
        return Exit.USAGE;
    }
}
