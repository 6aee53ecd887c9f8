package fengni.screen.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final int SEED = 20261124;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 50_000 : 1_500;
    private static final Matching HOW = Matching.USUAL;

    private int watched;
    private int open;
    private int pairs;

    @Test
    void whoever_watches_says_from_where_words_are_open_as_a_sweep_does() {
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            var atoms = watchable(random);
            var text = random.nextBoolean() ? Mingled.sparse(random, 1 + random.nextInt(20)) : plain(random, 300);

            compare(
                    Matcher.of(atoms),
                    text,
                    random,
                    "round %d of seed %d: %s in %s".formatted(round, SEED, atoms, text));
        }
        assertThat(watched).isGreaterThan(100 * ROUNDS / 10);
        assertThat(open).isGreaterThan(ROUNDS);
        assertThat(pairs).isGreaterThan(ROUNDS / 10);
    }

    @Test
    void a_set_that_is_read_by_sound_is_not_watched() {
        assertThat(Matcher.of(List.of(new Atom("甲", HOW, Atom.INPUT))).watch()).isPresent();
        assertThat(Matcher.of(List.of(new Atom("法轮功", HOW.by(Set.of(View.SOUND)), Atom.INPUT)))
                        .watch())
                .isEmpty();
    }

    @Test
    void two_symbols_of_a_word_are_open_and_a_third_asks_for_more_care() {
        var watch =
                Matcher.of(List.of(new Atom("甲乙丙丁", HOW, Atom.INPUT))).watch().orElseThrow();
        char[] units = "好甲乙丙".toCharArray();

        assertThat(watch.read(units, 0, 2, Atom.INPUT)).isEqualTo(1);
        assertThat(watch.read(units, 0, 3, Atom.INPUT)).isEqualTo(1);
        assertThat(watch.read(units, 0, 4, Atom.INPUT)).isEqualTo(Watch.RELIEVED);
    }

    @Test
    void a_word_of_two_symbols_asks_for_more_care() {
        var watch = Matcher.of(List.of(new Atom("甲乙", HOW, Atom.INPUT))).watch().orElseThrow();

        assertThat(watch.read("甲 乙".toCharArray(), 0, 3, Atom.INPUT)).isEqualTo(Watch.RELIEVED);
    }

    @Test
    void nothing_is_open_behind_a_gap_too_wide_for_any_word() {
        var watch = Matcher.of(List.of(new Atom("甲乙丙", HOW.withGap(1), Atom.INPUT)))
                .watch()
                .orElseThrow();
        char[] units = "甲乙，，丙".toCharArray();

        assertThat(watch.read(units, 0, 3, Atom.INPUT)).isZero();
        assertThat(watch.read(units, 0, 4, Atom.INPUT)).isEqualTo(4);
        assertThat(watch.read(units, 0, 5, Atom.INPUT)).isEqualTo(5);
    }

    @Test
    void words_that_stop_only_the_other_direction_hold_nothing() {
        var watch =
                Matcher.of(List.of(new Atom("甲乙丙", HOW, Atom.OUTPUT))).watch().orElseThrow();
        char[] units = "甲乙".toCharArray();

        assertThat(watch.read(units, 0, 1, Atom.INPUT)).isEqualTo(1);
        assertThat(watch.read(units, 0, 2, Atom.INPUT)).isEqualTo(2);
    }

    private static List<Atom> watchable(Random random) {
        var atoms = random.nextInt(3) == 0 ? Mingled.atoms(random) : words(random);
        return Matcher.of(atoms).watch().isPresent() ? atoms : watchable(random);
    }

    private static List<Atom> words(Random random) {
        var atoms = new ArrayList<Atom>();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            atoms.add(new Atom(
                    plain(random, 2 + random.nextInt(4)) + "终",
                    HOW.withGap(random.nextInt(4)).withWholeWord(random.nextInt(4) == 0),
                    random.nextInt(8)));
        }
        return atoms;
    }

    /** Returns a text of characters that words begin with, but of none that ends one. */
    private static String plain(Random random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(
                    switch (random.nextInt(16)) {
                        case 0 -> "，";
                        case 1 -> random.nextBoolean() ? " " : "\n";
                        case 2 -> random.nextInt(4) == 0 ? "\u200B" : "";
                        case 3 -> random.nextInt(4) == 0 ? "😀" : "4";
                        default -> String.valueOf((char) ('一' + random.nextInt(40)));
                    });
        }
        return text.substring(0, length);
    }

    private void compare(Matcher matcher, String text, Random random, String as) {
        var seen = new ArrayList<Sighting>();
        var sweep = matcher.sweep(new Taken(seen));
        var watch = matcher.watch().orElseThrow();
        char[] units = text.toCharArray();
        boolean watches = true;
        int holders = 1 + random.nextInt(7);
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(4));
            int before = seen.size();
            sweep.feed(text.substring(from, to));
            int whole = Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
            int said = watches ? watch.read(units, 0, whole, holders) : Watch.RELIEVED;
            if (said == Watch.RELIEVED) {
                int rests = sweep.restsFrom();
                watches = rests != Sweep.RESTLESS && watch.begin(units, 0, rests, to);
            } else {
                assertThat(said).as(as).isEqualTo(sweep.openFrom(holders));
                assertThat(seen).as(as).hasSize(before);
                watched++;
                open += said < to ? 1 : 0;
                pairs += said < to - 1 ? 1 : 0;
            }
            from = to;
        }
    }

    /** Takes what is seen. */
    private record Taken(List<Sighting> seen) implements Sightings {
        @Override
        public void seen(Sighting sighting) {
            seen.add(sighting);
        }

        @Override
        public void sentenceEnds(int codePoint) {}

        @Override
        public void stretched(int start, int startCp, int end, int endCp) {}

        @Override
        public void passed(int start, int startCp) {}
    }
}
