package fengni;

import fengni.Setting.Kind;
import fengni.gateway.Networks;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What this installation was told, complete and checked: the file, the environment over it, the command line over both.
 *
 * @param data the folder that holds everything the installation keeps
 * @param sample whether this is a trial with sample content
 * @param values every key of {@link Settings#ALL}
 * @param upstreams model name to base address
 * @param guards who is asked about texts, with keys
 */
record Configuration(
        Path data, boolean sample, Map<String, String> values, Map<String, URI> upstreams, List<GuardEntry> guards) {
    Configuration {
        values = Map.copyOf(values);
        upstreams = Map.copyOf(upstreams);
        guards = List.copyOf(guards);
    }

    String text(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no such setting: " + key);
        }
        return value;
    }

    int number(String key) {
        return Integer.parseInt(text(key));
    }

    boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    Duration seconds(String key) {
        return Duration.ofSeconds(number(key));
    }

    List<String> list(String key) {
        return Arrays.stream(text(key).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Returns the settings as a person may see them: secrets are only said to be set. */
    Map<String, String> shown() {
        var shown = new TreeMap<>(values);
        for (var secret : List.of("database.password", "mail.password")) {
            shown.computeIfPresent(secret, (_, value) -> value.isEmpty() ? "" : "***");
        }
        return shown;
    }

    /** Returns whether a value has the form of its kind. */
    static boolean fits(Kind kind, String value) {
        return switch (kind) {
            case TEXT -> true;
            case ADDRESS -> value.isEmpty() || value.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?");
            case PORT -> value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
            case FACE -> List.of("operator", "registry", "both").contains(value);
            case SILENCE -> List.of("closed", "open").contains(value);
            case FLAG -> List.of("true", "false").contains(value);
            case SECONDS, COUNT -> value.matches("[1-9]\\d{0,5}");
            case ADDRESSES ->
                Arrays.stream(value.split(",", -1))
                        .map(String::strip)
                        .allMatch(part -> part.isEmpty() || Networks.isOne(part));
        };
    }
}
