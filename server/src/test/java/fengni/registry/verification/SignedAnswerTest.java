package fengni.registry.verification;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.Visitor;
import fengni.Visitor.Seen;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real answers of a real console, judged by openssl and by the script, with nothing but what the documentation says. */
class SignedAnswerTest {
    private static final Path DOCS =
            Path.of(System.getProperty("fengni.root", "..")).resolve("docs");
    private static final String OPERATOR = "91350100M000100Y43";
    private static final String HERE = "/api/v1/registry/verify";
    private static final long SEED = 20_261_122;

    private static TestConsole console;
    private static Visitor stranger;
    private static List<String> numbers;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        console = TestConsole.start();
        stranger = new Visitor(console);
        numbers = PublishedNumbers.add(console.database(), OPERATOR, 3);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void the_documented_commands_and_the_script_accept_an_answer() throws Exception {
        write(get(HERE + "?number=" + numbers.getFirst() + "&signed=true").html());

        assertThat(openssl()).isZero();
        assertThat(script("answer.json"))
                .contains("answer.json: holds, 示例园区算法登记台")
                .doesNotContain("out of date");
    }

    @Test
    void one_changed_byte_anywhere_fails() throws Exception {
        var whole = get(HERE + "?number=" + numbers.getFirst() + "&signed=true")
                .html()
                .getBytes(StandardCharsets.UTF_8);
        write(new String(whole, StandardCharsets.UTF_8));
        var random = new Random(SEED);
        var names = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            var changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            names.add("changed" + i);
            Files.write(folder.resolve("changed" + i), changed);
        }

        var said = script(names.toArray(String[]::new));

        assertThat(said.lines()).as("seed %d", SEED).hasSize(200).allMatch(line -> line.endsWith(": DOES NOT HOLD"));
        for (int i = 0; i < 25; i++) {
            Files.copy(
                    folder.resolve("changed" + i),
                    folder.resolve("answer.json"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(openssl()).as("seed %d, %d", SEED, i).isNotZero();
        }
        Files.write(folder.resolve("longer"), java.util.Arrays.copyOf(whole, whole.length + 1));
        assertThat(script("longer")).contains("DOES NOT HOLD");
    }

    @Test
    void another_key_does_not_verify_it() throws Exception {
        write(get(HERE + "?number=" + numbers.getFirst() + "&signed=true").html());
        Files.writeString(folder.resolve("key.pem"), new AnswerKey(new byte[32]).pem());

        assertThat(openssl()).isNotZero();
        assertThat(script("answer.json")).contains("DOES NOT HOLD");
    }

    @Test
    void the_headers_sign_the_body_as_it_stands() throws Exception {
        var seen = get(HERE + "?creditCode=" + OPERATOR);

        var joined = "{\"answer\":" + seen.html() + ",\"signature\":\""
                + seen.headers().get("fengni-answer-signature") + "\"}";
        write(joined);
        assertThat(script("answer.json")).contains("holds");
        assertThat(seen.html())
                .contains("\"official\":false", "\"name\":\"示例园区算法登记台\"", "\"by\":\"creditCode\"", numbers.getLast())
                .doesNotContain(OPERATOR);
        assertThat(seen.html()).contains("\"key\":\"" + seen.headers().get("fengni-answer-key") + "\"");
    }

    @Test
    void the_fingerprint_is_what_openssl_says_of_the_key() throws Exception {
        write("");

        var said = run("openssl pkey -pubin -in key.pem -outform DER | sha256sum");

        assertThat(get(HERE + "/key").html())
                .contains("\"fingerprint\":\"" + said.substring(0, 64) + "\"", "\"official\":false");
    }

    @Test
    void a_code_that_is_not_known_and_one_without_an_entry_answer_the_same() {
        var unknown = get(HERE + "?creditCode=91990000MA0000015Q").html();

        assertThat(unknown).contains("\"items\":[]").doesNotContain("91990000MA0000015Q");
        assertThat(get(HERE + "?creditCode=91990000MA0000007X").html().replaceAll("\"(at|validUntil)\":\"[^\"]+\"", ""))
                .isEqualTo(unknown.replaceAll("\"(at|validUntil)\":\"[^\"]+\"", ""));
    }

    @Test
    void one_question_at_a_time_is_read() {
        assertThat(get(HERE).status()).isEqualTo(422);
        assertThat(get(HERE + "?number=a&app=bcde").html()).contains("verify_one");
        assertThat(get(HERE + "?creditCode=123").html()).contains("verify_credit_code");
        assertThat(get(HERE + "?number=" + "1".repeat(201)).html()).contains("too_long");
        assertThat(get(HERE + "?number=%20").html()).contains("required");
    }

    private static Seen get(String path) {
        console.later(java.time.Duration.ofSeconds(61));
        return stranger.send(path, HttpRequest.newBuilder().GET());
    }

    private void write(String document) throws IOException {
        Files.writeString(folder.resolve("answer.json"), document);
        Files.writeString(folder.resolve("key.pem"), get(HERE + "/key.pem").html());
    }

    /** Runs the first block of commands of the documentation. */
    private int openssl() throws Exception {
        var found = Pattern.compile("(?s)```sh\\n(.*?)```")
                .matcher(Files.readString(DOCS.resolve("verification-answer.md")));
        assertThat(found.find()).isTrue();
        return start(found.group(1)).waitFor();
    }

    private String script(String... names) throws Exception {
        return run("python3 -X utf8 '" + DOCS.resolve("verify-answer.py").toAbsolutePath() + "' key.pem "
                + String.join(" ", names));
    }

    private String run(String command) throws Exception {
        var process = start(command);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Process start(String command) throws IOException {
        return new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
