package fengni.screen.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Texts made to keep many words open at once. Work is counted, not timed: it may grow as the text does, and for each unit it
 * may not be more than the longest word allows.
 */
class AdversarialTest {
    private static final int SEED = 20261122;
    private static final int LENGTH = 5_000;
    private static final int MORE = Boolean.getBoolean("fengni.long") ? 400 : 20;
    private static final int LONGEST = 40;

    private static final List<String> WORDS = words();
    private static final Map<String, IntFunction<String>> TEXTS = texts();

    @Test
    void work_grows_as_the_text_does() {
        var matcher = matcher(Matching.USUAL);

        TEXTS.forEach((name, text) -> assertThat(steps(matcher, text.apply(LENGTH * MORE), LENGTH))
                .as(name)
                .isLessThanOrEqualTo((steps(matcher, text.apply(LENGTH), LENGTH) + LENGTH) * MORE * 11 / 10));
    }

    @Test
    void a_unit_costs_no_more_than_the_longest_word_allows() {
        var matcher = matcher(Matching.USUAL);

        TEXTS.forEach((name, text) -> assertThat(steps(matcher, text.apply(LENGTH), LENGTH))
                .as(name)
                .isLessThanOrEqualTo((long) LENGTH * (2 * LONGEST + 4)));
    }

    @Test
    void every_view_and_layout_at_once_is_bounded_too() {
        var all = Matching.USUAL.by(EnumSet.allOf(View.class)).withLayout(true);
        var matcher = matcher(all);

        TEXTS.forEach((name, text) -> assertThat(steps(matcher, text.apply(LENGTH * MORE), LENGTH))
                .as(name)
                .isLessThanOrEqualTo((steps(matcher, text.apply(LENGTH), LENGTH) + LENGTH) * MORE * 11 / 10));
    }

    @Test
    void a_text_that_comes_one_unit_at_a_time_costs_a_constant_more() {
        var matcher = matcher(Matching.USUAL);

        TEXTS.forEach((name, text) -> assertThat(steps(matcher, text.apply(LENGTH), 1))
                .as(name)
                .isLessThanOrEqualTo((long) LENGTH * (4 * LONGEST + 8)));
    }

    @Test
    void what_hostile_texts_say_is_found_whole_and_in_pieces_alike() {
        var matcher = matcher(Matching.USUAL);
        var random = new Random(SEED);

        TEXTS.forEach((name, text) -> {
            var hostile = text.apply(LENGTH) + "甲乙丙丁";
            var whole = found(matcher, hostile, hostile.length());
            assertThat(whole).as(name).isNotEmpty();
            assertThat(found(matcher, hostile, 1 + random.nextInt(7))).as(name).isEqualTo(whole);
        });
    }

    private static List<String> words() {
        var words = new ArrayList<>(List.of("甲乙丙丁", "法轮常转", "网上赌场"));
        IntStream.range(2, LONGEST).forEach(run -> words.add("a".repeat(run) + "b"));
        IntStream.range(1, LONGEST / 2).forEach(run -> words.add("cd".repeat(run) + "e"));
        IntStream.range(1, LONGEST / 2).forEach(run -> words.add("东西".repeat(run) + "南"));
        return List.copyOf(words);
    }

    private static Map<String, IntFunction<String>> texts() {
        var texts = new LinkedHashMap<String, IntFunction<String>>();
        texts.put("one letter", length -> repeated("a", length));
        texts.put("two letters in turn", length -> repeated("cd", length));
        texts.put("two characters in turn", length -> repeated("东西", length));
        texts.put("in turn, with blanks", length -> repeated("东 西 ", length));
        texts.put("all beginnings", AdversarialTest::beginnings);
        texts.put("near misses", AdversarialTest::nearMisses);
        texts.put("near misses that never end", length -> repeated("东西".repeat(LONGEST / 2 - 1) + "北", length));
        texts.put("combining marks", length -> "甲" + repeated("\u0301", length));
        texts.put("marks on every letter", length -> repeated("a\u0301\u0302", length));
        texts.put("characters nobody sees", length -> repeated("甲\u200B\uFE0F\u200D", length));
        texts.put("first halves", length -> repeated("\uD83D", length));
        texts.put("second halves", length -> repeated("\uDE00甲", length));
        texts.put("noise in one line", length -> repeated("★—·　", length));
        texts.put("a word never ended for noise", length -> repeated("甲··", length));
        texts.put("line ends", length -> repeated("甲\n", length));
        texts.put("entities that are none", length -> repeated("&#甲&#x", length));
        texts.put("percent signs", length -> repeated("%E7%94", length));
        return texts;
    }

    private static String beginnings(int length) {
        return drawn(length, (word, random) -> word.substring(0, 1 + random.nextInt(word.length() - 1)));
    }

    private static String nearMisses(int length) {
        return drawn(length, (word, random) -> word.substring(0, word.length() - 1) + 'x');
    }

    private static String drawn(int length, BiFunction<String, Random, String> piece) {
        var random = new Random(SEED);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(piece.apply(WORDS.get(random.nextInt(WORDS.size())), random));
        }
        return text.substring(0, length);
    }

    private static String repeated(String text, int length) {
        return text.repeat(length / text.length() + 1).substring(0, length);
    }

    private static Matcher matcher(Matching how) {
        return Matcher.of(
                WORDS.stream().map(word -> new Atom(word, how, Atom.INPUT)).toList());
    }

    private static long steps(Matcher matcher, String text, int piece) {
        var sweep = matcher.sweep(new Places());
        feed(sweep, text, piece);
        return sweep.steps();
    }

    private static List<String> found(Matcher matcher, String text, int piece) {
        var places = new Places();
        feed(matcher.sweep(places), text, piece);
        return places.all.stream().sorted().toList();
    }

    private static void feed(Sweep sweep, String text, int piece) {
        for (int at = 0; at < text.length(); at += piece) {
            sweep.feed(text.substring(at, Math.min(text.length(), at + piece)));
        }
        sweep.end();
    }

    /** Notes where words were seen. */
    private static final class Places implements Sightings {
        final List<String> all = new ArrayList<>();

        @Override
        public void seen(Sighting sighting) {
            all.add(sighting.start() + "-" + sighting.end() + " " + sighting.normalised());
        }

        @Override
        public void sentenceEnds(int codePoint) {}

        @Override
        public void passed(int start, int startCp) {}
    }
}
