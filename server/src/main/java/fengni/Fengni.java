package fengni;

import fengni.cli.Commands;
import fengni.cli.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.LogManager;
import picocli.CommandLine;

/** The whole program: the commands of the libraries, {@code up}, which starts the service, and {@code demo}. */
public final class Fengni {
    private static final String BUNDLE = "fengni.words";

    private Fengni() {}

    public static void main(String[] arguments) {
        quiet();
        var words = Words.of(BUNDLE, Commands.languageOf(arguments));
        var up = new CommandLine(new UpCommand(words)).setResourceBundle(words.bundle());
        var demo = new CommandLine(new DemoCommand(words)).setResourceBundle(words.bundle());
        System.exit(Commands.run(List.of(up, demo), arguments));
    }

    /** The data plane and the libraries log by the JDK's own logger; its defaults are made for consoles of developers. */
    private static void quiet() {
        try (var settings = Fengni.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
