package fengni;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.cli.Exit;
import fengni.ledger.Receipt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpTest {
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    void a_trial_goes_on_where_it_was_after_a_stop_and_after_a_kill_and_one_process_has_the_folder() throws Exception {
        var data = folder.resolve("data");
        String first;
        try (var program = RunningProgram.trial(data)) {
            first = mustAnswer(data);
            mustRefuseASecond(data);
            assertThat(program.stop()).isEqualTo(TERMINATED);
        }
        var key = RunningProgram.sample(data).get("apiKey").asString();
        var storeKey = RunningProgram.sample(data).get("storeKey").asString();
        assertThat(storeKey).startsWith("fvk-");
        try (var program = RunningProgram.trial(data, "--gateway-only")) {
            assertThat(index(mustAnswer(data))).isGreaterThan(index(first));
            program.kill();
        }
        assertThat(databaseOf(data)).isPresent();
        var config = Files.writeString(folder.resolve("small.yaml"), "gateway:\n  body-kilobytes: 1\n");
        try (var program = RunningProgram.trial(data, "--gateway-only", "--config", config.toString())) {
            mustAnswer(data);
            assertThat(new ChatClient(RunningProgram.sample(data))
                            .ask("问".repeat(1_000), true)
                            .status())
                    .isEqualTo(413);
            assertThat(RunningProgram.sample(data).get("apiKey").asString()).isEqualTo(key);
            assertThat(RunningProgram.sample(data).get("storeKey").asString()).isEqualTo(storeKey);
            program.stop();
        }
        assertThat(databaseOf(data)).isEmpty();
        mustRefuse(Exit.USAGE, "holds sample content", "up", "--data", data.toString());
    }

    private static long index(String receipt) {
        return Receipt.parse(receipt).orElseThrow().index();
    }

    @Test
    void a_signal_in_the_middle_of_the_start_leaves_no_database_behind() throws Exception {
        var data = folder.resolve("data");
        try (var program =
                RunningProgram.start("up", "--data", data.toString(), "--port", "0", "--gateway-port", "0")) {
            while (databaseOf(data).isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(program.said()).doesNotContain("Gateway ");

            assertThat(program.stop()).isEqualTo(TERMINATED);
        }
        assertThat(databaseOf(data)).isEmpty();
    }

    @Test
    void a_port_in_use_is_named() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            mustRefuse(
                    Exit.MISSING,
                    "Port " + port
                            + " on 127.0.0.1 is in use. Stop what uses it, or choose another with --gateway-port.",
                    "up",
                    "--data",
                    folder.resolve("d").toString(),
                    "--gateway-port",
                    port);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "not a folder");

        mustRefuse(
                Exit.MISSING,
                "cannot be written",
                "up",
                "--data",
                file.resolve("data").toString(),
                "--port",
                "0",
                "--gateway-port",
                "0");
    }

    @Test
    void an_unknown_key_stops_the_start_and_the_nearest_is_named() throws Exception {
        var config = Files.writeString(folder.resolve("fengni.yaml"), "gatway:\n  port: 1\nfase: both\n");

        var said = mustRefuse(Exit.USAGE, "Did you mean gateway.port?", "up", "--config", config.toString());

        assertThat(said).contains("Did you mean face?");
    }

    @Test
    void a_trial_that_others_could_reach_is_refused() throws Exception {
        mustRefuse(
                Exit.USAGE,
                "listens on loopback only",
                "up",
                "--sample",
                "--host",
                "0.0.0.0",
                "--data",
                folder.resolve("d").toString(),
                "--port",
                "0",
                "--gateway-port",
                "0");
    }

    @Test
    void a_registry_alone_runs_without_gateway_and_without_the_pages_of_a_provider() throws Exception {
        try (var program = face("registry")) {
            assertThat(program.said()).doesNotContain("Gateway");
            assertThat(status(program, "/registry")).isEqualTo(200);
            assertThat(status(program, "/inspect")).isEqualTo(302);
            assertThat(program.stop()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void an_operator_alone_runs_without_the_pages_of_a_registry() throws Exception {
        try (var program = face("operator")) {
            assertThat(program.said()).contains("Gateway");
            assertThat(status(program, "/inspect")).isEqualTo(200);
            assertThat(status(program, "/registry")).isEqualTo(302);
            assertThat(program.stop()).isEqualTo(TERMINATED);
        }
    }

    @Test
    void a_registry_without_console_would_be_nothing_and_is_refused() throws Exception {
        mustRefuse(
                Exit.USAGE,
                "leaves nothing to start",
                "up",
                "--face",
                "registry",
                "--gateway-only",
                "--data",
                folder.resolve("d").toString());
    }

    private RunningProgram face(String face) throws Exception {
        var program = RunningProgram.start(
                "up", "--face", face, "--data", folder.resolve(face).toString(), "--port", "0", "--gateway-port", "0");
        program.waitFor("Ctrl-C");
        return program;
    }

    private static int status(RunningProgram program, String path) throws Exception {
        var console = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(?=/setup)").matcher(program.said());
        assertThat(console.find()).isTrue();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(console.group() + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void the_help_of_up_speaks_both_languages() throws Exception {
        try (var english = RunningProgram.start("up", "--help");
                var chinese = RunningProgram.start("--lang", "zh", "up", "--help")) {
            assertThat(english.exit()).isEqualTo(Exit.HELD);
            assertThat(chinese.exit()).isEqualTo(Exit.HELD);
            assertThat(english.said()).startsWith("Starts the service");
            assertThat(chinese.said()).startsWith("启动服务");
        }
    }

    @Test
    void an_installation_on_a_database_of_its_operator_prints_a_link_to_set_it_up() throws Exception {
        try (var server = EmbeddedDatabase.start(folder.resolve("elsewhere"))) {
            var database = server.database();
            var config = Files.writeString(
                    folder.resolve("fengni.yaml"),
                    "database:\n  url: %s\n  user: %s\n  password: %s\n"
                            .formatted(database.url(), database.user(), database.password()));
            var data = folder.resolve("d");

            try (var program = RunningProgram.start(
                    "up",
                    "--data",
                    data.toString(),
                    "--config",
                    config.toString(),
                    "--port",
                    "0",
                    "--gateway-port",
                    "0")) {
                program.waitFor("Ctrl-C");

                assertThat(program.said()).containsPattern("http://127\\.0\\.0\\.1:\\d+/setup\\?link=[\\w-]{40,}");
                assertThat(program.said()).doesNotContain(database.password());
                assertThat(data.resolve("postgres")).doesNotExist();
                assertThat(program.stop()).isEqualTo(TERMINATED);
            }
        }
    }

    @Test
    void a_database_that_cannot_be_reached_is_told() throws Exception {
        mustRefuse(
                Exit.MISSING,
                "The database cannot be reached",
                "up",
                "--data",
                folder.resolve("d").toString(),
                "--database",
                "jdbc:postgresql://127.0.0.1:1/none",
                "--port",
                "0",
                "--gateway-port",
                "0");
    }

    private static String mustAnswer(Path data) throws IOException, InterruptedException {
        var heard = new ChatClient(RunningProgram.sample(data)).ask("怎样泡一壶茶？", true);
        assertThat(heard.status()).isEqualTo(200);
        return heard.answer().orElseThrow();
    }

    private static void mustRefuseASecond(Path data) throws IOException, InterruptedException {
        mustRefuse(
                Exit.MISSING,
                "Another Fengni is using",
                "up",
                "--sample",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--gateway-port",
                "0");
    }

    private static String mustRefuse(int exit, String words, String... arguments)
            throws IOException, InterruptedException {
        try (var program = RunningProgram.start(arguments)) {
            int code = program.exit();
            assertThat(program.said()).contains(words).doesNotContain("\tat ");
            assertThat(code).isEqualTo(exit);
            return program.said();
        }
    }

    /** Returns the process of the folder's own database, if it runs. */
    private static Optional<ProcessHandle> databaseOf(Path data) throws IOException, InterruptedException {
        var file = data.resolve("postgres/cluster/postmaster.pid");
        TimeUnit.MILLISECONDS.sleep(100);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        // just made, it is still empty
        return Files.readAllLines(file).stream()
                .findFirst()
                .flatMap(id -> ProcessHandle.of(Long.parseLong(id.strip())));
    }
}
