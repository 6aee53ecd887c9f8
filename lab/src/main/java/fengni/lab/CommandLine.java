package fengni.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the command line of a lone lab asks for. */
sealed interface CommandLine {
    /** The exit code of a wrong call. */
    int USAGE = 64;

    record Run(LabSettings settings) implements CommandLine {}

    record Wrong(String why) implements CommandLine {}

    static CommandLine read(List<String> arguments) {
        var settings = LabSettings.quick().withPort(9_999).withPace(Duration.ofMillis(20));
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                return new Wrong(arguments.get(i) + " needs a value");
            }
            try {
                var value = arguments.get(i + 1);
                switch (arguments.get(i)) {
                    case "--port" -> settings = settings.withPort(Integer.parseInt(value));
                    case "--model-file" -> settings = settings.withModelFile(Path.of(value));
                    case "--seed" -> settings = settings.withSeed(Long.parseLong(value));
                    case "--pace-ms" -> settings = settings.withPace(Duration.ofMillis(Long.parseLong(value)));
                    default -> {
                        return new Wrong("unknown " + arguments.get(i)
                                + "; known are --port, --model-file, --seed and --pace-ms");
                    }
                }
            } catch (IllegalArgumentException e) {
                return new Wrong(arguments.get(i) + ": " + e.getMessage());
            }
        }
        return new Run(settings);
    }
}
