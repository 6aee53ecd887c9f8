package fengni;

import fengni.cli.Words;
import fengni.screen.guard.Dialect;
import fengni.screen.guard.Endpoint;
import fengni.screen.guard.LabelTable;
import fengni.screen.guard.ModerationShape;
import fengni.screen.guard.Secret;
import fengni.screen.guard.TencentAccount;
import fengni.screen.guard.TencentText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads the guards of a configuration, {@code guards.NAME.FIELD}, and tells everything that is wrong with them. */
final class GuardEntries {
    private static final Map<String, Set<String>> FIELDS = Map.of(
            "moderation", Set.of("kind", "address", "model"),
            "tencent", Set.of("kind", "address", "secret-id", "region", "input-policy", "output-policy"));

    private final Map<String, String> environment;
    private final Words words;
    private final Consumer<String> problems;

    /** @param environment holds the keys */
    GuardEntries(Map<String, String> environment, Words words, Consumer<String> problems) {
        this.environment = environment;
        this.words = words;
        this.problems = problems;
    }

    /** Reads the guards among all keys that were given; some may be missing if there are problems. */
    List<GuardEntry> read(Map<String, String> given) {
        var fields = new TreeMap<String, Map<String, String>>();
        given.forEach((key, value) -> {
            if (key.startsWith(Settings.GUARDS)) {
                var parts = key.substring(Settings.GUARDS.length()).split("\\.", 2);
                fields.computeIfAbsent(parts[0], _ -> new TreeMap<>()).put(parts.length < 2 ? "" : parts[1], value);
            }
        });
        var guards = new ArrayList<GuardEntry>();
        fields.forEach(
                (name, said) -> dialect(name, said).ifPresent(dialect -> guards.add(new GuardEntry(name, dialect))));
        return guards;
    }

    /** Returns the variable that holds the key of a guard. */
    static String variable(String name) {
        return Settings.KEYS + "GUARD_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Optional<Dialect> dialect(String name, Map<String, String> said) {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            return tell("config.guard.name", name);
        }
        var kind = said.getOrDefault("kind", "");
        var known = FIELDS.getOrDefault(kind, Set.of());
        if (known.isEmpty()) {
            return tell("config.guard.kind", name, kind);
        }
        said.keySet().stream()
                .filter(field -> !known.contains(field))
                .forEach(field -> tell("config.guard.field", name, field, variable(name)));
        return kind.equals("tencent") ? tencent(name, said) : moderation(name, said);
    }

    private Optional<Dialect> moderation(String name, Map<String, String> said) {
        var endpoint = endpoint(name, said.getOrDefault("address", ""));
        var key = key(name);
        return endpoint.map(where -> new ModerationShape(
                where, key, said.getOrDefault("model", ""), LabelTable.moderation(), ModerationShape.USUAL_LENGTH));
    }

    private Optional<Dialect> tencent(String name, Map<String, String> said) {
        var endpoint = endpoint(name, said.getOrDefault("address", TencentText.PUBLIC));
        var key = key(name);
        if (key.isEmpty() && environment.getOrDefault(variable(name), "").isBlank()) {
            tell("config.guard.missing", name, variable(name));
        }
        var id = matching(name, said, "secret-id", "[!-~]+");
        var region = matching(name, said, "region", "[a-z0-9-]+");
        if (endpoint.isEmpty() || key.isEmpty() || id.isEmpty() || region.isEmpty()) {
            return Optional.empty();
        }
        var account = new TencentAccount(
                id.get(), key.get(), region.get(), policy(said, "input-policy"), policy(said, "output-policy"));
        return Optional.of(new TencentText(endpoint.get(), account, LabelTable.tencent()));
    }

    private Optional<String> matching(String name, Map<String, String> said, String field, String form) {
        var value = said.getOrDefault(field, "");
        return value.matches(form) ? Optional.of(value) : tell("config.guard.missing", name, field);
    }

    private static Optional<String> policy(Map<String, String> said, String field) {
        return Optional.ofNullable(said.get(field)).filter(policy -> !policy.isBlank());
    }

    /** Texts of users lie open on the way over plain HTTP, so it may only go where the operator's own network is. */
    private Optional<Endpoint> endpoint(String name, String address) {
        try {
            var endpoint = Endpoint.within(address);
            boolean open = "http".equalsIgnoreCase(endpoint.address().getScheme());
            if (!open || OwnNetwork.holds(endpoint.address().getHost())) {
                return Optional.of(endpoint);
            }
        } catch (IllegalArgumentException malformed) {
            // told below, like plain HTTP to elsewhere
        }
        return tell("config.guard.address", name, address);
    }

    /** The value itself is told to nobody. */
    private Optional<Secret> key(String name) {
        var value = environment.getOrDefault(variable(name), "");
        if (value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Secret.of(value));
        } catch (IllegalArgumentException malformed) {
            return tell("config.guard.key", name, variable(name));
        }
    }

    private <T> Optional<T> tell(String sentence, Object... values) {
        problems.accept(words.say(sentence, values));
        return Optional.empty();
    }
}
