package fengni;

import fengni.Setting.Kind;
import fengni.law.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every key of the configuration with its default, in one table; both planes read it. */
final class Settings {
    static final List<Setting> ALL = List.of(
            new Setting("host", "127.0.0.1", Kind.TEXT),
            new Setting("port", "8080", Kind.PORT),
            new Setting("gateway.port", "8081", Kind.PORT),
            new Setting("public.url", "", Kind.ADDRESS),
            new Setting("gateway.only", "false", Kind.FLAG),
            new Setting("gateway.connect-seconds", "5", Kind.SECONDS),
            new Setting("gateway.first-byte-seconds", "120", Kind.SECONDS),
            new Setting("gateway.between-bytes-seconds", "60", Kind.SECONDS),
            new Setting("gateway.total-seconds", "900", Kind.SECONDS),
            new Setting("gateway.drain-seconds", "10", Kind.SECONDS),
            new Setting("gateway.body-kilobytes", "4096", Kind.COUNT),
            new Setting("guard.input-silence", "closed", Kind.SILENCE),
            new Setting("guard.output-silence", "closed", Kind.SILENCE),
            new Setting("guard.answer-seconds", "2", Kind.SECONDS),
            new Setting("guard.total-seconds", "5", Kind.SECONDS),
            new Setting("guard.segment-characters", "200", Kind.COUNT),
            new Setting("guard.context-characters", "200", Kind.COUNT),
            new Setting("proxy.trusted", "", Kind.ADDRESSES),
            new Setting("face", "both", Kind.FACE),
            new Setting("database.url", "", Kind.TEXT),
            new Setting("database.user", "fengni", Kind.TEXT),
            new Setting("database.password", "", Kind.TEXT),
            new Setting("mail.host", "", Kind.TEXT),
            new Setting("mail.port", "587", Kind.PORT),
            new Setting("mail.user", "", Kind.TEXT),
            new Setting("mail.password", "", Kind.TEXT),
            new Setting("mail.from", "", Kind.TEXT),
            new Setting("mail.starttls", "true", Kind.FLAG),
            new Setting("mail.tls", "false", Kind.FLAG),
            new Setting("webhook.private-addresses", "false", Kind.FLAG),
            new Setting("ledger.operator", "localhost", Kind.TEXT),
            new Setting("ledger.site", "site1", Kind.TEXT),
            new Setting("ledger.node", "node1", Kind.TEXT));

    /** Keys of this shape name an upstream: {@code upstreams.MODEL}. */
    static final String UPSTREAMS = "upstreams.";

    /** Keys of this shape say where a guard is and how it is asked: {@code guards.NAME.FIELD}. */
    static final String GUARDS = "guards.";

    /** Every variable of ours begins so. */
    private static final String PREFIX = "FENGNI_";

    /** Keys of upstreams and guards: {@code FENGNI_KEY_MODEL}, {@code FENGNI_KEY_GUARD_NAME}. */
    static final String KEYS = PREFIX + "KEY_";

    /** What the start script reads before Java does. */
    private static final Set<String> OF_SCRIPTS = Set.of(PREFIX + "JAVA_OPTIONS", PREFIX + "HEAP");

    /** What programs beside the service read: examples and judges. */
    private static final Set<String> OF_OTHERS = Set.of(PREFIX + "SAMPLE", PREFIX + "SERVICE_KEY", PREFIX + "LAB");

    private Settings() {}

    /** Returns the variable that holds the key of a model's upstream. */
    static String keyVariable(String model) {
        return KEYS + model.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Returns whether a variable has our name on it and nobody reads it: most likely a slip of the pen. */
    static boolean isStrange(String variable) {
        return variable.startsWith(PREFIX)
                && !variable.startsWith(KEYS)
                && !OF_OTHERS.contains(variable)
                && variables().noneMatch(variable::equals);
    }

    /** Returns the variable that a person most likely meant. */
    static String nearestVariable(String variable) {
        return Nearest.to(variable, variables());
    }

    private static Stream<String> variables() {
        return Stream.concat(ALL.stream().map(Setting::variable), OF_SCRIPTS.stream());
    }

    static Optional<Setting> named(String key) {
        return ALL.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    /** Returns the key that a person most likely meant. */
    static String nearest(String key) {
        return Nearest.to(key, ALL.stream().map(Setting::key));
    }
}
