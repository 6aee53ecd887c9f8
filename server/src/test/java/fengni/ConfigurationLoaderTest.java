package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.ConfigurationLoader.Loaded;
import fengni.cli.Words;
import fengni.screen.Decision;
import fengni.screen.guard.Fallback;
import fengni.screen.guard.Guard;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {
    private static final long SEED = 20261122;

    @TempDir
    private Path data;

    @Test
    void every_key_has_its_default() {
        assertThat(good(Map.of(), Map.of()).shown().toString()).isEqualTo("""
                        {database.password=, database.url=, database.user=fengni, face=both, \
                        gateway.between-bytes-seconds=60, gateway.body-kilobytes=4096, gateway.connect-seconds=5, \
                        gateway.drain-seconds=10, gateway.first-byte-seconds=120, gateway.only=false, \
                        gateway.port=8081, gateway.total-seconds=900, guard.answer-seconds=2, guard.context-characters=200, \
                        guard.input-silence=closed, guard.output-silence=closed, guard.segment-characters=200, \
                        guard.total-seconds=5, host=127.0.0.1, ledger.node=node1, \
                        ledger.operator=localhost, ledger.site=site1, mail.from=, mail.host=, mail.password=, mail.port=587, \
                        mail.starttls=true, mail.tls=false, mail.user=, port=8080, \
                        proxy.trusted=, public.url=, webhook.private-addresses=false}""");
    }

    @Test
    void the_command_line_beats_the_environment_and_the_environment_beats_the_file() throws IOException {
        file("gateway:\n  port: 1\nport: 2\nhost: 10.0.0.1\n");

        var read = good(Map.of("FENGNI_GATEWAY_PORT", "3", "FENGNI_PORT", "4"), Map.of("port", "5"));

        assertThat(List.of(read.number("gateway.port"), read.number("port"), read.text("host")))
                .isEqualTo(List.of(3, 5, "10.0.0.1"));
    }

    @Test
    void every_key_can_be_set_in_the_file_and_in_the_environment() {
        for (var setting : Settings.ALL) {
            var other = switch (setting.kind()) {
                case TEXT -> "other";
                case ADDRESS -> "https://example.cn";
                case PORT, COUNT -> "77";
                case SECONDS -> setting.key().equals("guard.answer-seconds") ? "1" : "77";
                case SILENCE -> "open";
                case FACE -> "registry";
                case FLAG -> "true";
                case ADDRESSES -> "10.0.0.0/8";
            };

            assertThat(good(Map.of(setting.variable(), other), Map.of()).text(setting.key()))
                    .isEqualTo(other);
            assertThat(good(Map.of(), Map.of(setting.key(), other)).text(setting.key()))
                    .isEqualTo(other);
        }
    }

    @Test
    void three_faults_are_told_at_once_and_the_nearest_key_is_named() throws IOException {
        file("gatway:\n  port: 1\nport: 99999\nupstreams:\n  qwen: ftp://x/v1\n");

        assertThat(bad())
                .containsExactlyInAnyOrder(
                        "Unknown setting gatway.port in the configuration file. Did you mean gateway.port?",
                        "Setting port in the configuration file must be a port from 0 to 65535, not 99999.",
                        "The address of upstream qwen must be http(s)://host[:port]/…/v1 without user, query or fragment,"
                                + " not ftp://x/v1.");
    }

    @Test
    void a_proxy_that_is_no_address_is_told() throws IOException {
        file("proxy:\n  trusted: [10.0.0.0/33, abc]\n");

        assertThat(bad()).singleElement().asString().contains("proxy.trusted");
    }

    @Test
    void a_file_that_is_no_utf8_is_told_in_one_sentence() throws IOException {
        Files.write(data.resolve("fengni.yaml"), new byte[] {'h', 'o', 's', 't', ':', ' ', (byte) 0xFF});

        assertThat(bad()).singleElement().asString().endsWith("fengni.yaml is not UTF-8 text.");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_in_one_sentence() throws IOException {
        Files.createDirectory(data.resolve("fengni.yaml"));

        assertThat(bad()).singleElement().asString().contains("fengni.yaml cannot be read: ");
    }

    @Test
    void a_variable_with_our_name_that_nobody_reads_is_told_with_the_nearest() {
        var environment =
                Map.of("FENGNI_GATWAY_PORT", "1", "FENGNI_HEEP", "2g", "FENGNI_KEY_QWEN2_5", "sk", "FENGNI_HEAP", "1g");

        assertThat(loader().load(data, Optional.empty(), environment, Map.of(), false))
                .isEqualTo(new Loaded.Bad(List.of(
                        "Unknown environment variable FENGNI_GATWAY_PORT. Did you mean FENGNI_GATEWAY_PORT?",
                        "Unknown environment variable FENGNI_HEEP. Did you mean FENGNI_HEAP?")));
    }

    @Test
    void an_ipv6_host_stands_in_brackets() {
        assertThat(URI.create(Ports.address("::1", 8081) + "/v1").getHost()).isEqualTo("[::1]");
        assertThat(Ports.address("[::1]", 80)).isEqualTo("http://[::1]:80");
        assertThat(Ports.address("127.0.0.1", 80)).isEqualTo("http://127.0.0.1:80");
    }

    @Test
    void upstreams_are_read_with_a_dot_in_the_model_name() throws IOException {
        file("upstreams:\n  qwen2.5: http://127.0.0.1:8000/v1/\n");

        assertThat(good(Map.of(), Map.of()).upstreams())
                .isEqualTo(Map.of("qwen2.5", URI.create("http://127.0.0.1:8000/v1")));
    }

    @Test
    void a_secret_is_never_shown() {
        assertThat(good(Map.of("FENGNI_DATABASE_PASSWORD", "geheim"), Map.of()).shown())
                .containsEntry("database.password", "***");
    }

    @Test
    void guards_are_read_with_their_keys_from_the_environment() throws IOException {
        file("""
                guards:
                  own:
                    kind: moderation
                    address: http://127.0.0.1:8000/v1/moderations
                  cloud-2:
                    kind: tencent
                    secret-id: AKIDexample
                    region: ap-guangzhou
                guard:
                  input-silence: open
                """);

        var read = good(Map.of("FENGNI_KEY_GUARD_CLOUD_2", "kept-to-itself"), Map.of());

        assertThat(read.guards()).extracting(GuardEntry::name).containsExactly("cloud-2", "own");
        assertThat(read.text("guard.input-silence")).isEqualTo("open");
        assertThat(read.toString()).doesNotContain("kept-to-itself");
        try (var guardians = Guardians.of(read)) {
            var guarding = guardians.guarding();
            assertThat(guarding.guards()).extracting(Guard::name).containsExactly("cloud-2", "own");
            assertThat(guarding.silence().input().usual()).isEqualTo(Decision.PASS);
            assertThat(guarding.silence().output()).isEqualTo(Fallback.CLOSED);
            assertThat(guarding.segment()).isEqualTo(200);
        }
    }

    @Test
    void every_fault_of_guards_is_told_at_once_and_no_key_with_it() throws IOException {
        file("""
                upstreams:
                  guard-own: http://127.0.0.1:8000/v1
                guards:
                  own:
                    kind: moderation
                    address: http://moderation.example.cn/v1/moderations
                    key: sk-in-the-wrong-place
                  fine:
                    kind: moderation
                    address: https://moderation.example.cn/v1/moderations
                  shared:
                    kind: moderation
                    address: http://guard:9000/v1/moderations
                  cloud:
                    kind: tencent
                    region: ap-guangzhou
                  odd:
                    kind: oracle
                  Bad.kind: moderation
                guard:
                  total-seconds: 3
                  output-silence: maybe
                """.replace("guard-own", "guard-shared"));

        var loaded =
                loader().load(data, Optional.empty(), Map.of("FENGNI_KEY_GUARD_FINE", "two words"), Map.of(), false);

        assertThat(loaded).isInstanceOf(Loaded.Bad.class);
        assertThat(((Loaded.Bad) loaded).problems())
                .containsExactlyInAnyOrder(
                        "The address of guard own must be https://host[:port]/path, http:// only inside your own network,"
                                + " without user, query or fragment, not http://moderation.example.cn/v1/moderations.",
                        "Guard own of this kind has no field key; a key goes into the variable FENGNI_KEY_GUARD_OWN.",
                        "The key of guard fine in FENGNI_KEY_GUARD_FINE must be of visible ASCII characters.",
                        "Guard shared and model guard-shared would share the key in FENGNI_KEY_GUARD_SHARED;"
                                + " rename one of them.",
                        "Guard cloud needs FENGNI_KEY_GUARD_CLOUD.",
                        "Guard cloud needs secret-id.",
                        "Guard odd must have kind moderation or tencent, not oracle.",
                        "A guard's name is of a to z, 0 to 9 and hyphens, 40 at most, and begins with a letter,"
                                + " unlike Bad.",
                        "guard.total-seconds (3) must be at least twice guard.answer-seconds (2).",
                        "Setting guard.output-silence in the configuration file must be closed or open, not maybe.");
    }

    @Test
    void plain_http_goes_only_to_hosts_of_ones_own_network() {
        assertThat(List.of(
                        "localhost",
                        "guard",
                        "127.0.0.1",
                        "10.1.2.3",
                        "192.168.0.9",
                        "[::1]",
                        "[fd00::1]",
                        "g.internal"))
                .allMatch(OwnNetwork::holds);
        assertThat(List.of("8.8.8.8", "example.cn", "127.0.0.1.example.cn", "[2001:db8::1]", "1.2.3", "local.cn"))
                .noneMatch(OwnNetwork::holds);
    }

    @Test
    void a_file_that_was_named_must_be_there() {
        var loaded = loader().load(data, Optional.of(data.resolve("none.yaml")), Map.of(), Map.of(), false);

        assertThat(loaded).isInstanceOf(Loaded.Bad.class);
    }

    @Test
    void a_mutated_file_gives_problems_or_a_configuration_and_never_an_exception() throws IOException {
        var random = new Random(SEED);
        var text = """
                gateway:
                  port: 81
                upstreams:
                  a: http://h/v1
                proxy:
                  trusted: [10.0.0.1, '::1']
                guards:
                  own: {kind: moderation, address: 'http://h/v1/moderations'}
                """;
        for (int i = 0; i < 1_000; i++) {
            var mutated = new StringBuilder(text);
            for (int j = 0; j <= random.nextInt(4); j++) {
                mutated.setCharAt(random.nextInt(mutated.length()), (char) (random.nextInt(96) + 32));
            }
            file(mutated.toString());

            assertThat(loader().load(data, Optional.empty(), Map.of(), Map.of(), false))
                    .as("seed %d, turn %d: %s", SEED, i, mutated)
                    .isInstanceOf(Loaded.class);
        }
    }

    private void file(String text) throws IOException {
        Files.writeString(data.resolve("fengni.yaml"), text);
    }

    private Configuration good(Map<String, String> environment, Map<String, String> flags) {
        return switch (loader().load(data, Optional.empty(), environment, flags, false)) {
            case Loaded.Good(var configuration) -> configuration;
            case Loaded.Bad(var problems) -> throw new AssertionError(problems);
        };
    }

    private List<String> bad() {
        return switch (loader().load(data, Optional.empty(), Map.of(), Map.of(), false)) {
            case Loaded.Good(var configuration) -> throw new AssertionError(configuration);
            case Loaded.Bad(var problems) -> problems;
        };
    }

    private static ConfigurationLoader loader() {
        return new ConfigurationLoader(Words.of("fengni.words", "en"));
    }
}
