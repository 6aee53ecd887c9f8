package fengni.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageModelTest {
    private static final long SEED = 20261122;
    private static final List<String> PROMPTS = List.of(
            "今天天气怎么样",
            "怎么泡茶？",
            "你是谁？",
            "AI 标识有什么规则",
            "What is a good book?",
            "你好",
            "帮我写一封信给朋友",
            "推荐一个旅游的地方",
            "How does AI content labelling work?",
            "1+1=?");

    private static final Corpus CORPUS = Corpus.ofTheProject();
    private static final LanguageModel MODEL = train();
    private static final Topics TOPICS = new Topics(CORPUS);

    private static LanguageModel train() {
        long start = System.nanoTime();
        var model = LanguageModel.train(CORPUS);
        System.out.printf(
                "lab: %d words and %d contexts learned in %d ms%n",
                model.vocabulary().words().size(),
                model.counts().table().size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return model;
    }

    private static String answer(String prompt, long seed, double temperature) {
        return String.join("", words(MODEL, prompt, seed, temperature));
    }

    private static List<String> words(LanguageModel model, String prompt, long seed, double temperature) {
        var words = new ArrayList<String>();
        new Speaker(model, TOPICS.nearest(prompt), seed, temperature).forEachRemaining(words::add);
        return words;
    }

    @Test
    void the_corpus_is_a_text_of_its_own_in_two_languages() {
        assertThat(CORPUS.sections()).hasSizeGreaterThan(30);
        assertThat(CORPUS.sections()).anyMatch(Corpus.Section::chinese).anyMatch(section -> !section.chinese());
        assertThat(CORPUS.sections()).allMatch(section -> !section.paragraphs().isEmpty());
    }

    @Test
    void an_answer_says_first_what_the_lab_is_and_then_keeps_to_the_topic() {
        for (String prompt : PROMPTS) {
            var answer = answer(prompt, SEED, 0.8);
            System.out.println("lab: " + prompt + " → " + answer);

            assertThat(answer).matches("(?s)(我是封泥试用环境里的教学小模型|I am the small teaching model).*[。.]");
        }
        assertThat(answer("怎么泡茶？", SEED, 0.8)).contains("茶");
        assertThat(answer("How do I make tea?", SEED, 0.8)).contains("tea");
    }

    @Test
    void the_same_seed_gives_the_same_answer_and_another_seed_another() {
        assertThat(answer("今天天气怎么样", 7, 0.8)).isEqualTo(answer("今天天气怎么样", 7, 0.8));

        var answers = new HashSet<String>();
        for (int seed = 0; seed < 10; seed++) {
            answers.add(answer("今天天气怎么样", seed, 0.8));
        }
        assertThat(answers).hasSizeGreaterThan(5);
    }

    @Test
    void answers_are_made_of_words_of_the_corpus() {
        var words = new HashSet<>(MODEL.vocabulary().words());

        for (int seed = 0; seed < 50; seed++) {
            var answer = words(MODEL, "读书和旅行", seed, 1.2);
            assertThat(answer.subList(1, answer.size())).allMatch(words::contains);
        }
    }

    @Test
    void a_prompt_that_fits_nothing_is_answered_by_saying_what_the_lab_is() {
        assertThat(TOPICS.nearest("xyzzy").section().self()).isTrue();
    }

    @Test
    void words_put_together_are_the_text_again() {
        for (var section : CORPUS.sections()) {
            for (var paragraph : section.paragraphs()) {
                var text = new StringBuilder();
                MODEL.encode(paragraph)
                        .forEach(word -> text.append(MODEL.vocabulary().word(word)));
                assertThat(text.toString().strip()).isEqualTo(paragraph);
            }
        }
    }

    @Test
    void any_text_can_be_counted_also_one_that_is_no_proper_text() {
        var random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            var text = random.ints(random.nextInt(12), 0, 0x30000)
                    .map(unit -> random.nextInt(4) == 0 ? 0xD800 + random.nextInt(0x800) : unit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(MODEL.length(text))
                    .as("seed %d, round %d", SEED, round)
                    .isBetween(text.isEmpty() ? 0 : 1, text.length());
            assertThat(TOPICS.nearest(text).paragraph()).isNotEmpty();
        }
    }

    @Test
    void at_temperature_zero_the_likeliest_words_are_spoken_and_the_seed_changes_only_the_length() {
        var one = answer("怎么泡茶？", 1, 0);
        var other = answer("怎么泡茶？", 2, 1e-9);

        assertThat(one.startsWith(other) || other.startsWith(one)).isTrue();
    }

    @Test
    void a_model_from_its_file_speaks_exactly_as_the_trained_one(@TempDir Path folder) throws IOException {
        var file = folder.resolve("model");
        ModelFile.write(file, MODEL);

        var read = ModelFile.read(file, CORPUS).orElseThrow();

        assertThat(words(read, "泡茶", SEED, 0.8)).isEqualTo(words(MODEL, "泡茶", SEED, 0.8));
    }

    @Test
    void a_model_of_another_corpus_counts_as_absent(@TempDir Path folder) throws IOException {
        var file = folder.resolve("model");
        ModelFile.write(file, MODEL);

        assertThat(ModelFile.read(file, Corpus.parse("# 茶\n茶很好。\n"))).isEmpty();
    }

    @Test
    void every_damage_to_the_file_is_noticed(@TempDir Path folder) throws IOException {
        var file = folder.resolve("model");
        ModelFile.write(file, MODEL);
        byte[] sound = Files.readAllBytes(file);
        var random = new Random(SEED);

        for (int round = 0; round < 60; round++) {
            int at = random.nextInt(sound.length);
            byte[] damaged = random.nextBoolean() ? Arrays.copyOf(sound, at) : sound.clone();
            if (damaged.length == sound.length) {
                damaged[at] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            assertThat(ModelFile.read(file, CORPUS))
                    .as("seed %d, round %d, at %d", SEED, round, at)
                    .isEmpty();
        }
    }
}
