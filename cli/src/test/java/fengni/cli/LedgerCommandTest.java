package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.ledger.CheckpointSigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LedgerCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void each_line_gets_its_receipt_and_the_ledger_is_sound() {
        var lines = IntStream.range(0, 3000).mapToObj(i -> "第 " + i + " 行").collect(Collectors.joining("\n"));

        assertThat(append(lines, "--origin", "a/b")).isEqualTo(Exit.HELD);
        assertThat(out.toString().lines())
                .isEqualTo(IntStream.range(0, 3000).mapToObj(i -> "a/b#" + i).toList());
        assertThat(run("ledger", "fsck", dir(), "--lang", "en")).isEqualTo(Exit.HELD);
        assertThat(out.toString()).contains("a/b: 3000 records, 3000 signed, 3000 compared", "proves only accidental");
    }

    @Test
    void keys_are_readable_by_their_owner_only() throws IOException {
        append("x");

        for (String name : List.of("signing", "body")) {
            var permissions =
                    Files.getPosixFilePermissions(folder.resolve("l/keys").resolve(name));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }
    }

    @Test
    void json_lines_are_records_and_bad_ones_are_told_without_stopping_the_others() {
        var lines = """
                {"type":3,"class":2,"who":{"account":"u1"},"what":{"n":[1,true,"x"]},"decision":{}}
                nothing

                {"type":65281}
                {"what":{"n":1.5}}
                {"what":{}}
                """;

        assertThat(append(lines, "--json", "--origin", "a", "--lang", "en")).isEqualTo(Exit.UNREADABLE);
        assertThat(out.toString().lines())
                .containsExactly("{\"origin\":\"a\",\"index\":0}", "{\"origin\":\"a\",\"index\":1}");
        assertThat(err.toString()).contains("Line 2 ", "Line 4 ", "Line 5 ").doesNotContain("Line 6 ");
    }

    @Test
    void input_that_is_not_utf8_is_told() {
        assertThat(append(new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xFF, '\n'})))
                .isEqualTo(Exit.UNREADABLE);
    }

    @Test
    void a_changed_byte_is_an_answer_against() throws IOException {
        append("x\ny");
        var segment = folder.resolve("l/0000000000000000000.seg");
        var bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);

        assertThat(run("ledger", "fsck", dir(), "--json")).isEqualTo(Exit.AGAINST);
        var report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.path("sound").booleanValue()).isFalse();
        assertThat(report.path("findings").findValuesAsString("code")).contains("bad_frame", "records_missing");
        assertThat(append("z")).isEqualTo(Exit.AGAINST);
    }

    @Test
    void another_key_from_elsewhere_is_an_answer_against() throws IOException {
        append("x");
        var own = Files.readString(folder.resolve("l/vkey")).strip();
        var other = CheckpointSigner.parse(CheckpointSigner.generate("other"))
                .verifier()
                .toString();

        assertThat(run("ledger", "fsck", dir(), "--vkey", own)).isEqualTo(Exit.HELD);
        assertThat(run(
                        "ledger",
                        "fsck",
                        dir(),
                        "--vkey",
                        folder.resolve("l/vkey").toString()))
                .isEqualTo(Exit.HELD);
        assertThat(run("ledger", "fsck", dir(), "--vkey", other)).isEqualTo(Exit.AGAINST);
        assertThat(run("ledger", "fsck", dir(), "--vkey", "nonsense")).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_folder_without_a_ledger_and_a_ledger_without_its_keys_are_told_apart() throws IOException {
        assertThat(run("ledger", "fsck", dir())).isEqualTo(Exit.NOTHING_FOUND);

        append("x");
        Files.delete(folder.resolve("l/keys/body"));
        assertThat(append("y", "--lang", "en")).isEqualTo(Exit.MISSING);
        assertThat(run("ledger", "fsck", dir(), "--lang", "en")).isEqualTo(Exit.HELD);
        assertThat(out.toString()).contains("content was not checked");
    }

    @Test
    void help_is_in_both_languages() {
        assertThat(run("ledger", "fsck", "--help", "--lang", "zh")).isEqualTo(Exit.HELD);
        assertThat(out.toString()).contains("只能证明意外损坏");
        assertThat(run("ledger", "append", "--help", "--lang", "en")).isEqualTo(Exit.HELD);
        assertThat(out.toString()).contains("origin#index");
    }

    private String dir() {
        return folder.resolve("l").toString();
    }

    private int append(String lines, String... options) {
        return append(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), options);
    }

    private int append(InputStream in, String... options) {
        var before = System.in;
        System.setIn(in);
        try {
            return run(Stream.concat(Stream.of("ledger", "append", dir()), Stream.of(options))
                    .toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
