package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    private Path folder;

    private String words = "";
    private String entries = "";

    record Run(int exit, String out, String err) {}

    @BeforeEach
    void writeFeatures() throws IOException {
        words = Files.writeString(folder.resolve("words.txt"), "# 词\n赌博网站\n枪\n").toString();
        entries = Files.writeString(folder.resolve("entries.jsonl"), """
                        {"id":"f1","kind":"literal","pattern":"枪","class":"A.1.a","severity":"critical","action":{"input":"block","output":"review"}}
                        {"id":"f2","kind":"allow","pattern":"水枪"}
                        {"id":"f3","kind":"literal","pattern":"旧词","validTo":"2020-01-01"}
                        """).toString();
    }

    @Test
    void each_text_has_one_line() {
        var run = screen("去賭博網站\n\n好\n", "--features", words);

        assertThat(run).isEqualTo(new Run(Exit.HELD, "block\tline-2[1,5) 赌博网站\npass\npass\n", ""));
    }

    @Test
    void json_tells_the_whole_hit() {
        var run = screen("{\"text\":\"买\\u200b枪\"}\n看水枪\n", "--features", entries, "--json");

        assertThat(run.exit()).isEqualTo(Exit.HELD);
        assertThat(run.out().replaceAll("sha256:[0-9a-f]{16}", "V")).isEqualTo("""
                        {"decision":"block","hits":[{"entry":"f1","class":"A.1.a","severity":"critical","action":"block","start":2,"end":3,"startCp":2,"endCp":3,"matched":"枪","normalised":"枪","transforms":[]}],"version":"V"}
                        {"decision":"pass","hits":[{"entry":"f1","class":"A.1.a","severity":"critical","action":"block","start":2,"end":3,"startCp":2,"endCp":3,"matched":"枪","normalised":"枪","transforms":[],"excusedBy":"f2"}],"version":"V"}
                        """);
    }

    @Test
    void a_stream_has_the_outcome_of_the_whole() {
        var texts = "枪和水枪和枪\n水枪\n旧词😀\n赌博\n";
        var whole = screen(texts, "--features", entries, "--json");

        for (String units : List.of("1", "2", "3", "2147483647")) {
            assertThat(screen(texts, "--features", entries, "--json", "--stream", units))
                    .isEqualTo(whole);
        }
    }

    @Test
    void the_direction_chooses_the_action() {
        assertThat(screen("枪\n", "--features", entries, "--direction", "output").out())
                .startsWith("review\t");
    }

    @Test
    void a_line_that_cannot_be_read_is_told_and_the_others_are_reviewed() {
        var run = screen("{\"txt\":\"枪\"}\n好\n{枪\n", "--features", words, "--json", "--lang", "en");

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.out().lines().map(line -> line.substring(0, 10)))
                .containsExactly("{\"error\":\"", "{\"decision", "{\"error\":\"");
        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.contains("was not reviewed"));
    }

    @Test
    void a_brace_is_plain_text_without_json() {
        assertThat(screen("{枪\n", "--features", words).out()).isEqualTo("block\tline-3[1,2) 枪\n");
    }

    @Test
    void refused_features_end_the_run_before_any_text() throws IOException {
        var bad = Files.writeString(
                folder.resolve("bad.jsonl"), "{\"id\":\"a\",\"kind\":\"regex\",\"pattern\":\"a+\"}\n[]\n");

        assertThat(screen("枪\n", "--features", bad.toString(), "--lang", "en")).isEqualTo(new Run(Exit.USAGE, "", """
                                Line 1: entry a: field kind cannot be regex yet; supported now are literal, allow.
                                Line 2: the line is not one JSON object.
                                """));
        assertThat(screen("枪\n", "--features", bad.toString(), "--lang", "zh").err())
                .isEqualTo("""
                        第 1 行： 条目 a： 字段 kind 暂不支持 regex；目前支持：literal, allow。
                        第 2 行： 该行不是一个 JSON 对象。
                        """);
    }

    @Test
    void a_missing_file_and_wrong_options_have_their_exit_codes() {
        assertThat(screen("", "--features", folder.resolve("none.txt").toString())
                        .exit())
                .isEqualTo(Exit.MISSING);
        assertThat(screen("").exit()).isEqualTo(Exit.USAGE);
        assertThat(screen("", "--features", words, "--stream", "0").exit()).isEqualTo(Exit.USAGE);
        assertThat(screen("", "--features", words, "--direction", "up").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void help_is_there_in_both_languages() {
        assertThat(screen("", "--help", "--lang", "en").out()).contains("Reviews texts", "UTF-16 units", "69 no such");
        assertThat(screen("", "--help", "--lang", "zh").out()).contains("按特征文件审核", "UTF-16 单元", "69 文件不存在");
    }

    @Test
    void every_fault_has_words_in_both_languages() {
        for (String language : List.of("en", "zh")) {
            assertThat(Fault.values())
                    .allSatisfy(fault -> assertThat(
                                    Words.of(language).say("screen.fault." + fault.name(), "甲", "乙", "丙"))
                            .isNotBlank());
        }
    }

    private static Run screen(String input, String... options) {
        var before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            var out = new StringWriter();
            var err = new StringWriter();
            var arguments =
                    Stream.concat(Stream.of("screen"), Stream.of(options)).toArray(String[]::new);
            int exit = Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
            return new Run(exit, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }
}
