package fengni.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Reading;
import fengni.law.rulebook.Answers;
import fengni.law.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AssessCommandTest {
    private static final Rulebook BOOK = Rulebook.published();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_provider_sees_roles_duties_citations_and_clocks(String language) throws IOException {
        var shell = Shell.run("assess", "--lang", language, file(said("provider.yaml")));

        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(shell.err()).isEmpty();
        assertThat(shell.out()).isEqualTo(said("provider." + language + ".txt"));
        assertThat(shell.out().lines()).allMatch(line -> Wrapped.width(line) <= Wrapped.COLUMNS + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_questions_are_a_file_to_fill_in(String language) throws IOException {
        var form = Shell.run("assess", "--lang", language, "--questions");

        assertThat(form.exit()).isEqualTo(Exit.HELD);
        assertThat(form.out()).isEqualTo(said("questions." + language + ".yaml"));

        var empty = Shell.run("assess", "--lang", language, file(form.out()));

        assertThat(empty.exit()).isEqualTo(Exit.UNREADABLE);
        BOOK.questions()
                .forEach(question ->
                        assertThat(empty.out()).contains(question.id() + (language.equals("zh") ? "：" : ": ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "techniques: [none] | 2 | None of the six families",
                "{\"part\": \"internal\"} | 2 | Only internal research",
                "territory: no | 2 | within China",
                "techniques: text | 3 | Not answered (16)"
            })
    void the_exit_code_is_the_result(String answers, int exit, String words) throws IOException {
        var shell = Shell.run("assess", "--lang", "en", file(answers));

        assertThat(shell.exit()).isEqualTo(exit);
        assertThat(shell.out()).contains(words, "No legal advice");
    }

    @Test
    void wrong_answers_are_told_all_at_once_with_the_nearest_word() throws IOException {
        var shell = Shell.run("assess", "--lang", "zh", file("""
                tecniques: [text]
                part: provder, supporter
                territory: [yes, no]
                outputs: [none, voice]
                tools: {a: b}
                """));

        assertThat(shell.exit()).isEqualTo(Exit.USAGE);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err().lines())
                .containsExactly(
                        "错误：答案应为一个选项代号，或者代号的列表［tools］",
                        "错误：没有问题 tecniques，最接近的是 techniques［tecniques］",
                        "错误：问题 part 没有选项 provder，最接近的是 provider［part］",
                        "错误：问题 territory 只能选一项［territory］",
                        "错误：问题 outputs 的选项 none 不能与其他选项同选［outputs］");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "part: [provider | line 1",
                "part: a~part: b | line",
                "- part | should be questions",
                "? [a] : b | should be questions",
                "part: &a [*a] | should be the word",
                "part: !!java.net.URL [x] | line 1",
                "[[[[[[[[[[a]]]]]]]]]] | line 1"
            })
    void what_cannot_be_read_is_refused(String answers, String words) throws IOException {
        var shell = Shell.run("assess", "--lang", "en", file(answers.replace('~', '\n')));

        assertThat(shell.exit()).isEqualTo(Exit.USAGE);
        assertThat(shell.err()).contains(words);
    }

    @Test
    void a_file_that_is_too_long_is_refused() throws IOException {
        assertThat(Shell.run("assess", file("#".repeat(AnswersFile.LIMIT + 1))).exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void json_holds_the_same_and_says_that_it_is_not_official() throws IOException {
        var shell = Shell.run("assess", "--json", "--lang=en", file(said("provider.yaml")));
        var json = new JsonMapper().readTree(shell.out());
        var filing = json.get("duties")
                .valueStream()
                .filter(duty -> duty.get("id").asString().equals("filing"))
                .findFirst()
                .orElseThrow();

        assertThat(json.get("official").asBoolean()).isFalse();
        assertThat(json.get("verdict").asString()).isEqualTo("concerned");
        assertThat(filing.get("clock")).hasSize(2);
        assertThat(filing.get("basis").get("confidence").asString()).isEqualTo("text");
        assertThat(new JsonMapper()
                        .readTree(Shell.run("assess", "--questions", "--json").out())
                        .get("questions"))
                .hasSize(BOOK.questions().size());
    }

    @ParameterizedTest
    @CsvSource({"zh, 最迟 2026-12-24，, 最迟 2027-01-11（暂计", "en, 'by 2026-12-24, before', by 2027-01-11 (provisional"})
    void the_day_of_launch_gives_both_clocks_their_last_days(String language, String first, String second)
            throws IOException {
        var provider = file(said("provider.yaml"));
        var shell = Shell.run("assess", "--lang", language, "--launch", "2026-12-25", provider);
        var filing = new JsonMapper()
                .readTree(Shell.run("assess", "--json", "--launch=2026-12-25", provider)
                        .out())
                .get("duties")
                .valueStream()
                .filter(duty -> duty.get("id").asString().equals("filing"))
                .findFirst()
                .orElseThrow();

        assertThat(shell.exit()).isEqualTo(Exit.HELD);
        assertThat(shell.out()).contains(first, second);
        assertThat(filing.get("clock").valueStream().map(term -> term.get("due").asString()))
                .containsExactly("2026-12-24", "2027-01-11");
        assertThat(Shell.run("assess", "--launch", "2026-02-30", provider).exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void a_negative_answer_says_what_would_change_it_and_what_to_write_down() throws IOException {
        var shell =
                Shell.run("assess", "--lang", "en", file(said("provider.yaml").replace("public", "closed")));
        var none = Shell.run("assess", "--lang", "zh", file("techniques: none"));

        assertThat(shell.out())
                .contains("What would change the negative answers", "audience: Say which staff use it", "anybody may");
        assertThat(none.out()).contains("否定回答在下列情况下会改变", "生成或者编辑文本");
    }

    @Test
    void usage_and_missing_files_have_their_own_codes() throws IOException {
        assertThat(Shell.run("assess").exit()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("assess", "--questions", file("")).exit()).isEqualTo(Exit.USAGE);
        assertThat(Shell.run("assess", folder.resolve("none")).exit()).isEqualTo(Exit.MISSING);
        assertThat(Shell.run("assess", "--help", "--lang", "zh").out()).contains("2 规定不适用");
        assertThat(Shell.run("assess", "--help", "--lang", "en").out()).contains("Exit codes: 0 the rules concern you");
    }

    @Test
    void a_changed_file_is_read_or_refused_and_never_breaks() throws IOException {
        var seed = 20_261_122L;
        var random = new Random(seed);
        var sound = said("provider.yaml");
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder(sound);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) (9 + random.nextInt(118)));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, "&*[]{}!:,'\"|>\n%@\ud800".charAt(random.nextInt(17)));
                }
            }
            var reading = AnswersFile.read(BOOK, text.toString());

            assertThat(reading instanceof Reading.Read<Answers>)
                    .as("seed %d run %d", seed, i)
                    .isEqualTo(reading.findings().isEmpty());
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("answers.yaml"), text);
    }

    private static String said(String name) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(AssessCommandTest.class.getResourceAsStream("assess/" + name))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
