package fengni;

import fengni.cli.Words;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the configuration of both planes: defaults, then the file, then the environment, then the command line.
 *
 * <p>A key that nobody knows stops the start and the nearest right one is named; all that is wrong is said at once.
 */
final class ConfigurationLoader {
    private static final int LARGEST_FILE = 1 << 20;

    private final Words words;
    private final List<String> problems = new ArrayList<>();

    ConfigurationLoader(Words words) {
        this.words = words;
    }

    /** What came of reading: a configuration, or everything that is wrong with it in the words of the shell. */
    sealed interface Loaded {
        record Good(Configuration configuration) implements Loaded {}

        record Bad(List<String> problems) implements Loaded {}
    }

    /**
     * Reads and checks everything.
     *
     * @param file the file that was named, or empty: {@code fengni.yaml} in the data folder, if it is there
     * @param flags keys that the command line sets
     */
    Loaded load(
            Path data,
            Optional<Path> file,
            Map<String, String> environment,
            Map<String, String> flags,
            boolean sample) {
        var given = new TreeMap<String, String>();
        fromFile(data, file).forEach((key, value) -> take(key, value, words.say("config.in.file"), given));
        fromEnvironment(environment, given);
        flags.forEach((key, value) -> take(key, value, words.say("config.in.flags"), given));

        var values = new HashMap<String, String>();
        Settings.ALL.forEach(
                setting -> values.put(setting.key(), given.getOrDefault(setting.key(), setting.standard())));
        var upstreams = upstreams(given);
        var guards = new GuardEntries(environment, words, problems::add).read(given);
        keysMustBeApart(upstreams, guards);
        patienceMustBeLongEnough(values);
        return problems.isEmpty()
                ? new Loaded.Good(new Configuration(data, sample, values, upstreams, guards))
                : new Loaded.Bad(List.copyOf(problems));
    }

    private void take(String key, String value, String where, Map<String, String> into) {
        if (key.startsWith(Settings.UPSTREAMS) || key.startsWith(Settings.GUARDS)) {
            into.put(key, value);
            return;
        }
        var setting = Settings.named(key);
        if (setting.isEmpty()) {
            problems.add(words.say("config.unknown", key, where, Settings.nearest(key)));
        } else if (!Configuration.fits(setting.get().kind(), value)) {
            problems.add(words.say("config.kind." + setting.get().kind().name(), key, value, where));
        } else {
            into.put(key, value);
        }
    }

    /** The environment holds variables of other programs too; what begins with our name must be one that we know. */
    private void fromEnvironment(Map<String, String> environment, Map<String, String> into) {
        environment.keySet().stream()
                .filter(Settings::isStrange)
                .sorted()
                .forEach(name -> problems.add(words.say("config.variable", name, Settings.nearestVariable(name))));
        for (var setting : Settings.ALL) {
            var value = environment.get(setting.variable());
            if (value != null) {
                take(setting.key(), value, setting.variable(), into);
            }
        }
    }

    /** One variable for two would tell a guard the key of a model. */
    private void keysMustBeApart(Map<String, URI> upstreams, List<GuardEntry> guards) {
        for (var guard : guards) {
            upstreams.keySet().stream()
                    .filter(model -> Settings.keyVariable(model).equals(GuardEntries.variable(guard.name())))
                    .forEach(model -> problems.add(words.say(
                            "config.guard.shared", guard.name(), model, GuardEntries.variable(guard.name()))));
        }
    }

    /** A text may wait for one answer's time, and must then have time for one of its own. */
    private void patienceMustBeLongEnough(Map<String, String> values) {
        int once = Integer.parseInt(values.getOrDefault("guard.answer-seconds", ""));
        int whole = Integer.parseInt(values.getOrDefault("guard.total-seconds", ""));
        if (whole < 2 * once) {
            problems.add(words.say("config.guard.patience", String.valueOf(once), String.valueOf(whole)));
        }
    }

    private Map<String, URI> upstreams(Map<String, String> given) {
        var upstreams = new TreeMap<String, URI>();
        given.forEach((key, value) -> {
            if (key.startsWith(Settings.UPSTREAMS)) {
                var model = key.substring(Settings.UPSTREAMS.length());
                address(value)
                        .ifPresentOrElse(
                                base -> upstreams.put(model, base),
                                () -> problems.add(words.say("config.upstream", model, value)));
            }
        });
        return upstreams;
    }

    private static Optional<URI> address(String value) {
        try {
            var base = new URI(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            return base.toString().matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?/v\\d+") && base.getHost() != null
                    ? Optional.of(base)
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private Map<String, String> fromFile(Path data, Optional<Path> named) {
        var file = named.orElse(data.resolve("fengni.yaml"));
        if (!Files.exists(file)) {
            named.ifPresent(missing -> problems.add(words.say("config.missing", missing)));
            return Map.of();
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                problems.add(words.say("config.large", file));
                return Map.of();
            }
            return flat(parse(Files.readString(file)));
        } catch (YAMLException malformed) {
            problems.add(words.say("config.malformed", file, firstLine(malformed)));
        } catch (CharacterCodingException notText) {
            problems.add(words.say("config.not.utf8", file));
        } catch (IOException failure) {
            problems.add(words.say("config.unreadable", file, String.valueOf(failure.getMessage())));
        }
        return Map.of();
    }

    private static Object parse(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object parsed = new Yaml(new SafeConstructor(options)).load(text);
        return parsed == null ? Map.of() : parsed;
    }

    private Map<String, String> flat(Object tree) {
        var flat = new TreeMap<String, String>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(String.valueOf(key), value, flat));
        } else {
            problems.add(words.say("config.not.map"));
        }
        return flat;
    }

    private static void flatten(String key, Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, nested) -> flatten(key + "." + inner, nested, into));
        } else if (value instanceof List<?> list) {
            into.put(key, String.join(",", list.stream().map(String::valueOf).toList()));
        } else {
            into.put(key, value == null ? "" : String.valueOf(value));
        }
    }

    private static String firstLine(YAMLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
