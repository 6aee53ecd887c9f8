package fengni.cli;

import fengni.label.MarkPosition;
import fengni.label.Trace.Confidence;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The door of the command line: one subcommand a file, words by language, exit codes by {@link Exit}. */
@Command(
        name = "fengni",
        mixinStandardHelpOptions = true,
        version = "fengni 0.1.0",
        resourceBundle = "fengni.cli.words")
public final class Commands implements Runnable {
    /** It quotes bytes of strangers in its warnings; what matters of them is a finding. Held, lest its level be forgotten. */
    private static final Logger PDF_PARSER = Logger.getLogger("org.apache.pdfbox");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, descriptionKey = "option.lang")
    private String language = Words.languageOfShell();

    private Commands() {}

    public static void main(String[] arguments) {
        PDF_PARSER.setLevel(Level.OFF);
        System.exit(run(List.of(), arguments));
    }

    /**
     * Runs one command line on the standard streams in UTF-8.
     *
     * @param added commands of a larger program, each with the resource bundle that holds its own words
     * @return a code of {@link Exit}, or what an added command returned
     */
    public static int run(List<CommandLine> added, String... arguments) {
        return run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                added,
                arguments);
    }

    /** Runs one command line and returns its exit code; prints nothing anywhere else. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, List.of(), arguments);
    }

    private static int run(PrintWriter out, PrintWriter err, List<CommandLine> added, String... arguments) {
        var commands = new Commands();
        var words = Words.of(languageOf(arguments));
        var line = new CommandLine(commands);
        // one line here for each command
        line.addSubcommand(new CommandLine(new NumberCommand()).addSubcommand(new NumberCheckCommand(words)));
        line.addSubcommand(new LabelCommand(words));
        line.addSubcommand(new InspectCommand(words));
        line.addSubcommand(new PropagateCommand(words));
        line.addSubcommand(new ScreenCommand());
        line.addSubcommand(LedgerCommand.of(words));
        line.addSubcommand(new AssessCommand(words, languageOf(arguments)));
        line.addSubcommand(new CommandLine(new FilingCommand())
                .addSubcommand(new FilingLintCommand(words, languageOf(arguments))));
        var ownWords = added.stream().map(CommandLine::getResourceBundle).toList();
        added.forEach(line::addSubcommand);
        commands.settle(line, words).setOut(out).setErr(err);
        for (int i = 0; i < added.size(); i++) {
            added.get(i).setResourceBundle(ownWords.get(i));
        }
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** Settings reach only the subcommands that are already there, so this comes last. */
    private CommandLine settle(CommandLine line, Words words) {
        sameVersion(line);
        line.registerConverter(MarkPosition.class, text -> constant(MarkPosition.class, text));
        line.registerConverter(Confidence.class, text -> constant(Confidence.class, text));
        line.registerConverter(MarkPlaces.class, text -> constant(MarkPlaces.class, text));
        return line.setResourceBundle(words.bundle())
                .setExecutionExceptionHandler((failure, failed, _) -> {
                    failed.getErr().println(Words.of(language).say("fault", String.valueOf(failure.getMessage())));
                    return Exit.OUR_FAULT;
                })
                .setParameterExceptionHandler(Commands::explainUsage);
    }

    /** Constants are typed in small letters with hyphens, as {@code bottom-right}. */
    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        var all = EnumSet.allOf(type);
        return all.stream()
                .filter(one -> typed(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        text + ": " + all.stream().map(Commands::typed).collect(Collectors.joining(", "))));
    }

    private static String typed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** So that {@code --version} says the same at every depth. */
    private static void sameVersion(CommandLine line) {
        for (CommandLine below : line.getSubcommands().values()) {
            below.getCommandSpec().version(line.getCommandSpec().version());
            sameVersion(below);
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Returns the language before parsing, since even a usage error is told in it. */
    public static String languageOf(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return arguments[i].substring("--lang=".length());
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return Words.languageOfShell();
    }

    private static int explainUsage(ParameterException failure, String[] arguments) {
        var line = failure.getCommandLine();
        var words = Words.of(languageOf(arguments));
        line.getErr().println(usage(failure, words));
        line.getErr().println(words.say("usage.hint", line.getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }

    /** The library says what it finds itself in English alone. */
    private static String usage(ParameterException failure, Words words) {
        return switch (failure) {
            case MissingParameterException missing ->
                words.say(
                        "usage.missing",
                        missing.getMissing().stream().map(Commands::named).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unknown ->
                words.say("usage.unknown", String.join(", ", unknown.getUnmatched()));
            default -> Objects.requireNonNullElse(failure.getMessage(), "");
        };
    }

    private static String named(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
