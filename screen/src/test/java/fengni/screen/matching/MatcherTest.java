package fengni.screen.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final int LENGTH = 20_000;

    @Test
    void passes_over_noise_within_the_gap_and_never_over_a_wall() {
        assertThat(matched("赌博", "赌博 赌*博 赌* *博 赌* **博")).containsExactly("赌博", "赌*博", "赌* *博");
        assertThat(matched("赌博机", "赌\n博机 赌\n\n博机 赌\n \n博机")).containsExactly("赌\n博机");
    }

    @Test
    void finds_no_two_characters_across_one_mark() {
        assertThat(matched("上海", "路上，海上 路上\n海上 上。\n海 上*海 上 海")).containsExactly("上*海", "上 海");
    }

    @Test
    void takes_the_repeats_of_the_first_character_into_the_span() {
        assertThat(matched("哈哈", "哈哈哈")).containsExactly("哈哈", "哈哈");
        assertThat(matched("赌博机", "赌赌\u200B赌博博博机机 赌*赌博机")).containsExactly("赌赌\u200B赌博博博机", "赌博机");
        assertThat(matched("赌博博机", "赌博机 赌博博博机")).containsExactly("赌博博博机");
    }

    @Test
    void finds_latin_words_with_gaps_only_where_they_stand_alone() {
        assertThat(matched("ass", "was someone a.s.s class")).containsExactly("a.s.s", "ass");
        var whole = new Atom("av", Matching.USUAL.withWholeWord(true), Atom.INPUT);
        assertThat(matched(whole, "java av av1 看AV片")).containsExactly("av", "AV");
    }

    @Test
    void finds_signs_that_are_part_of_a_word_as_they_are_written() {
        assertThat(matched("C++", "c++ C＋＋ c+ + c")).containsExactly("c++", "C＋＋");
        assertThat(matched("★★", "★★★ ★ ★")).containsExactly("★★", "★★");
        assertThat(matched("t.me/x", "T.ME/X t me x")).containsExactly("T.ME/X");
    }

    @Test
    void tells_a_word_once_in_the_first_view_that_knows_it() {
        var everyView = new Atom("法轮功", Matching.USUAL.by(Set.of(View.values())), Atom.INPUT);

        assertThat(matched(everyView, "法轮功")).containsExactly("法轮功");
        assertThat(matched(everyView, "练falun gong去")).containsExactly("falun gong");
    }

    @Test
    void counts_code_points() {
        var seen = Seen.of(List.of(atom("赌博")), List.of("😀\uD83D赌", "博"));

        assertThat(seen.sightings).singleElement().satisfies(each -> {
            assertThat(each.start()).isEqualTo(3);
            assertThat(each.startCp()).isEqualTo(2);
            assertThat(each.endCp()).isEqualTo(4);
        });
    }

    @Test
    void tells_where_sentences_end() {
        assertThat(Seen.of(List.of(atom("x")), List.of("好。走!3.5 is. ok\n")).sentences)
                .containsExactly(2, 4, 11, 15);
    }

    @Test
    void holds_nothing_of_text_that_begins_no_word() {
        var sweep = Matcher.of(List.of(atom("赌博"))).sweep(Seen.of(List.of(), List.of()));

        sweep.feed("今天赌");
        assertThat(sweep.openFrom(Atom.INPUT)).isEqualTo(2);
        assertThat(sweep.openFrom(Atom.ALLOW)).isEqualTo(3);
        sweep.feed("天");
        assertThat(sweep.openFrom(Atom.INPUT)).isEqualTo(4);
    }

    @Test
    void gives_up_a_word_that_is_stretched_too_far_at_the_same_place_for_every_split() {
        for (var stretch : List.of("\u200B".repeat(5_000), "博".repeat(5_000))) {
            var text = "去赌" + stretch + "博机";
            var atoms = List.of(atom("赌博机"));
            var whole = Seen.of(atoms, List.of(text));

            assertThat(whole.stretched).containsExactly("1-" + (1 + Matcher.MOST_HELD + 1));
            assertThat(Seen.of(atoms, List.of(text.split("", -1))).stretched).isEqualTo(whole.stretched);
            assertThat(whole.sightings).isEmpty();
        }
    }

    @Test
    void a_word_that_says_nothing_cannot_be_sought() {
        assertThat(Matcher.canSeek(atom(" \u200B"))).isFalse();
        assertThat(Matcher.canSeek(atom("★"))).isTrue();
    }

    @Test
    void a_text_ends_once() {
        var sweep = Matcher.of(List.of(atom("x"))).sweep(Seen.of(List.of(), List.of()));
        sweep.end();

        assertThatThrownBy(() -> sweep.feed("x")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(sweep::end).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void texts_made_to_hurt_cost_in_proportion_to_their_length() {
        var words = new ArrayList<Atom>(List.of(
                atom("a".repeat(255) + "b"),
                atom("ab".repeat(120) + "c"),
                atom("xy".repeat(30)),
                atom("b" + "ac".repeat(9))));
        IntStream.rangeClosed(1, 40)
                .forEach(length -> words.add(atom("甲乙丙丁".repeat(10).substring(0, length))));
        for (var part :
                List.of("a", "ab", "xy", "甲乙丙丁", "a\u0301", "a \u200B", "\uD83D", "b" + "ac".repeat(8), "a\n")) {
            long once = steps(words, part.repeat(LENGTH / part.length()));
            long twice = steps(words, part.repeat(2 * LENGTH / part.length()));

            assertThat(twice).as(part).isLessThanOrEqualTo(2 * once + 20 * LENGTH);
            assertThat(once).as(part).isLessThanOrEqualTo(300L * LENGTH);
        }
    }

    @Test
    void clean_text_costs_next_to_nothing() {
        assertThat(steps(List.of(atom("赌博网站")), "今天天气很好".repeat(1_000))).isLessThan(20);
    }

    private static long steps(List<Atom> atoms, String text) {
        var sweep = Matcher.of(atoms).sweep(Seen.of(List.of(), List.of()));
        sweep.feed(text);
        sweep.end();
        return sweep.steps();
    }

    private static List<String> matched(String word, String text) {
        return matched(atom(word), text);
    }

    private static List<String> matched(Atom atom, String text) {
        return Seen.of(List.of(atom), List.of(text)).sightings.stream()
                .map(Sighting::matched)
                .toList();
    }

    private static Atom atom(String word) {
        return new Atom(word, Matching.USUAL, Atom.INPUT | Atom.OUTPUT);
    }
}
