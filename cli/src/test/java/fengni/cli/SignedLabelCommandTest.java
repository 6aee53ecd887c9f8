package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Labels that are signed from the command line, and inspected by those who hold the key for theirs. */
class SignedLabelCommandTest {
    private static final String PRODUCER = "001191350100M000100Y4310001";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_signed_text_is_told_to_be_of_whom_the_trusted_key_is() throws IOException {
        var in = Files.writeString(folder.resolve("in.txt"), "春江花月夜\n");
        var out = folder.resolve("out.txt");
        var key = Files.writeString(folder.resolve("key.pem"), SigningKeys.secret());
        var trusted = Files.writeString(folder.resolve("甲公司.pem"), SigningKeys.published());

        var signing = Shell.run("label", in, "-o", out, "--producer", PRODUCER, "--sign", key);
        assertThat(signing.exit()).isEqualTo(Exit.HELD);
        assertThat(signing.out()).contains("the key in the label itself");

        var shell = Shell.run("inspect", "--json", "--trust", trusted, out);
        var signature = new JsonMapper().readTree(shell.out()).get("signature");
        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(signature.propertyNames())
                .containsExactly("status", "party", "label", "content", "key", "trust", "by");
        assertThat(signature.get("status").asString()).isEqualTo("verified");
        assertThat(signature.get("trust").asString()).isEqualTo("pinned");
        assertThat(signature.get("by").asString()).isEqualTo("甲公司");

        Files.writeString(out, "另一篇");
        var changed = Shell.run("--lang", "zh", "inspect", out);
        assertThat(changed.exit()).isEqualTo(Exit.AGAINST);
        assertThat(changed.out()).contains("标识所签的不是这份内容");
    }

    @Test
    void a_key_that_cannot_be_used_is_one_sentence_and_nothing_is_written() throws IOException {
        var in = Files.writeString(folder.resolve("in.txt"), "春江");
        var key = Files.writeString(folder.resolve("key.pem"), SigningKeys.published());
        var out = folder.resolve("out.txt");
        for (Path file : List.of(key, folder.resolve("none.pem"))) {
            var shell = Shell.run("label", in, "-o", out, "--producer", PRODUCER, "--sign", file);
            assertThat(shell.exit()).isEqualTo(Exit.USAGE);
            assertThat(shell.err().lines()).hasSize(1);
            assertThat(shell.err()).contains(file.toString());
        }
        assertThat(out).doesNotExist();
        for (Path file : List.of(in, folder.resolve("none.pem"))) {
            assertThat(Shell.run("inspect", "--trust", file, in).exit()).isEqualTo(Exit.USAGE);
        }
    }
}
