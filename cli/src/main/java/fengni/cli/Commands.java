package fengni.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The door of the command line: one subcommand a file, words by language, exit codes by {@link Exit}. */
@Command(
        name = "fengni",
        mixinStandardHelpOptions = true,
        version = "fengni 0.1.0",
        resourceBundle = "fengni.cli.words")
final class Commands implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, descriptionKey = "option.lang")
    private String language = Words.languageOfShell();

    private Commands() {}

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs one command line and returns its exit code; prints nothing anywhere else. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var commands = new Commands();
        var line = new CommandLine(commands)
                .setResourceBundle(Words.of(languageOf(arguments)).bundle())
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    failed.getErr()
                            .println(Words.of(commands.language).say("fault", String.valueOf(failure.getMessage())));
                    return Exit.OUR_FAULT;
                })
                .setParameterExceptionHandler(Commands::explainUsage);
        // one line here for each command
        line.addSubcommand(new ScreenCommand());
        line.setOut(out).setErr(err); // reaches only the commands that are there by now
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Returns the language before parsing, since even a usage error is told in it. */
    private static String languageOf(String... arguments) {
        for (int i = 0; i < arguments.length - 1; i++) {
            if (arguments[i].equals("--lang")) {
                return arguments[i + 1];
            }
        }
        return Words.languageOfShell();
    }

    private static int explainUsage(ParameterException failure, String[] arguments) {
        var line = failure.getCommandLine();
        line.getErr().println(failure.getMessage());
        line.getErr()
                .println(Words.of(languageOf(arguments))
                        .say("usage.hint", line.getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }
}
