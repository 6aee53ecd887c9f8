package fengni;

import fengni.cli.Commands;
import fengni.cli.Words;
import java.util.List;
import picocli.CommandLine;

/** The whole program: the commands of the libraries, and {@code up}, which starts the service. */
public final class Fengni {
    private static final String BUNDLE = "fengni.words";

    private Fengni() {}

    public static void main(String[] arguments) {
        var words = Words.of(BUNDLE, Commands.languageOf(arguments));
        var up = new CommandLine(new UpCommand(words)).setResourceBundle(words.bundle());
        System.exit(Commands.run(List.of(up), arguments));
    }
}
