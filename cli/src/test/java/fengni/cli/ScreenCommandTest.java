package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
                        {"decision":"block","hits":[{"entry":"f1","entryVersion":1,"class":"A.1.a","severity":"critical","action":"block","start":2,"end":3,"startCp":2,"endCp":3,"matched":"枪","normalised":"枪","transforms":[]}],"version":"V"}
                        {"decision":"pass","hits":[{"entry":"f1","entryVersion":1,"class":"A.1.a","severity":"critical","action":"block","start":2,"end":3,"startCp":2,"endCp":3,"matched":"枪","normalised":"枪","transforms":[],"excusedBy":"f2"}],"version":"V"}
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
    void the_context_chooses_the_action_too() throws IOException {
        var names = Files.writeString(folder.resolve("names.jsonl"), """
                        {"id":"f1","version":3,"kind":"literal","pattern":"官方","action":{"input":"pass","output":"pass","nickname":"block"}}
                        """).toString();

        assertThat(screen("官方\n", "--features", names).out()).startsWith("pass\t");
        assertThat(screen("官方\n", "--features", names, "--context", "nickname").out())
                .startsWith("block\t");
        assertThat(screen("", "--features", names, "--context", "title").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_stream_that_is_cut_late_tells_from_where_on_to_take_text_back() throws IOException {
        var rules = Files.writeString(folder.resolve("rules.jsonl"), """
                        {"id":"c1","kind":"combo","pattern":"代开 & 发票 within 20"}
                        """).toString();

        var run = screen("可代开发票\n", "--features", rules, "--stream", "1", "--policy", "cut", "--json");

        assertThat(run.out()).contains("\"retractFrom\":1").contains("\"normalised\":\"代开…发票\"");
        assertThat(screen("可代开发票\n", "--features", rules, "--json", "--stream", "1"))
                .isEqualTo(screen("可代开发票\n", "--features", rules, "--json"));
    }

    @Test
    void what_is_missing_is_told_by_its_own_name_in_the_language_asked_for() throws IOException {
        var own = Files.writeString(folder.resolve("some.txt"), "枪\n").toString();

        var list = screen("", "--lang", "zh", "--features", own, "--classes", "nowhere.tsv");
        assertThat(list.exit()).isEqualTo(Exit.MISSING);
        assertThat(list.err()).contains("风险类别清单 nowhere.tsv");
        assertThat(screen("", "--lang", "zh").err()).contains("缺少：--features");
        assertThat(screen("", "--lang", "zh", "--features", own, "--nope").err())
                .contains("不认识：--nope");
    }

    @Test
    void a_list_of_classes_of_ones_own_replaces_the_standard() throws IOException {
        var own = Files.writeString(folder.resolve("own.jsonl"), """
                        {"id":"f1","kind":"literal","pattern":"枪","class":"house.1"}
                        """).toString();
        var list = Files.writeString(folder.resolve("classes.tsv"), "# own\nhouse.1\t本店\n")
                .toString();

        assertThat(screen("", "--features", own, "--lang", "en")).isEqualTo(new Run(Exit.USAGE, "", """
                                Line 1: entry f1: field class cannot be house.1: no such class of harm is listed.
                                """));
        assertThat(screen("枪\n", "--features", own, "--classes", list).exit()).isEqualTo(Exit.HELD);
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
    void a_line_that_cannot_be_read_is_told_with_its_number_and_the_reason() {
        var run = screen("好\n{\"txt\":1}\n", "--features", words, "--json", "--lang", "zh");

        assertThat(run.out()).contains("{\"error\":\"unreadable\",\"line\":2,\"reason\":\"not_an_object_with_text\"");
        assertThat(run.err()).isEqualTo("第 2 行不是 text 字段为字符串的对象，未予审核。\n");
    }

    @Test
    void utf_16_is_not_passed_off_as_reviewed() {
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var run = screen("\uFEFFa\nb\n".getBytes(charset), "--features", words, "--lang", "en");

            assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("UTF-16");
        }
    }

    @Test
    void features_in_utf_16_are_told_as_that_and_not_line_by_line() throws IOException {
        var file = Files.write(folder.resolve("wide.txt"), "\uFEFF枪\n炮\n".getBytes(StandardCharsets.UTF_16LE));

        var run = screen("枪\n", "--features", file.toString(), "--lang", "en");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err().lines()).singleElement().asString().contains("UTF-16");
    }

    @Test
    void a_file_without_a_valid_entry_passes_all_but_not_in_silence() throws IOException {
        var file = Files.writeString(folder.resolve("none.txt"), "# 词\n");

        assertThat(screen("枪\n", "--features", file.toString(), "--lang", "en"))
                .isEqualTo(new Run(
                        Exit.HELD,
                        "pass\n",
                        "The file of features has no entry that is valid now: every text passes.\n"));
    }

    @Test
    void an_input_that_breaks_off_is_told_and_is_no_fault_of_ours() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable cut");
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                throw new IOException("cable cut");
            }
        };

        var run = screen(broken, "--features", words, "--lang", "en");

        assertThat(run).isEqualTo(new Run(Exit.UNREADABLE, "", "Standard input cannot be read: cable cut\n"));
    }

    @Test
    void a_brace_is_plain_text_without_json() {
        assertThat(screen("{枪\n", "--features", words).out()).isEqualTo("block\tline-3[1,2) 枪\n");
    }

    @Test
    void refused_features_end_the_run_before_any_text() throws IOException {
        var bad = Files.writeString(
                folder.resolve("bad.jsonl"), "{\"id\":\"a\",\"kind\":\"combo\",\"pattern\":\"枪 & \"}\n[]\n");

        assertThat(screen("枪\n", "--features", bad.toString(), "--lang", "en")).isEqualTo(new Run(Exit.USAGE, "", """
                                Line 1: entry a: pattern, column 5: a word or an opening bracket should stand here.
                                Line 2: the line is not one JSON object.
                                """));
        assertThat(screen("枪\n", "--features", bad.toString(), "--lang", "zh").err())
                .isEqualTo("""
                        第 1 行： 条目 a： 特征第 5 列：此处应为词或左括号。
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
    void a_folder_for_a_file_is_no_fault_of_ours() {
        assertThat(screen("", "--features", folder.toString()).exit()).isEqualTo(Exit.MISSING);
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
        return screen(input.getBytes(StandardCharsets.UTF_8), options);
    }

    private static Run screen(byte[] input, String... options) {
        return screen(new ByteArrayInputStream(input), options);
    }

    private static Run screen(InputStream input, String... options) {
        var before = System.in;
        System.setIn(input);
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
