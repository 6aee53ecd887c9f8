package fengni.screen.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final int SEED = 20261123;
    private static final int TEXTS = 30;
    private static final int BLOCK = 8;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 20_000 : 150;

    private List<Atom> atoms = List.of();
    private Matcher matcher = Matcher.of(atoms);

    @Test
    void finds_what_the_reference_finds_whole_and_in_pieces() {
        var random = new Random(SEED);
        int found = 0;
        int plain = 0;
        int plainInBlocks = 0;
        for (int round = 0; round < ROUNDS * TEXTS; round++) {
            if (round % TEXTS == 0) {
                atoms = Mingled.atoms(random);
                matcher = Matcher.of(atoms);
            }
            var text = Mingled.text(random, 1 + random.nextInt(40));
            var as = "round %d of seed %d: %s in %s".formatted(round, SEED, atoms, escaped(text));

            var whole = Seen.of(atoms, matcher, List.of(text));
            var pieces = Seen.of(atoms, matcher, cut(text, random, 1 + random.nextInt(20)));

            assertThat(whole.spans()).as(as).isEqualTo(Naive.spans(atoms, text));
            assertThat(pieces.keptItsPromises().spans()).as(as).isEqualTo(whole.spans());
            assertThat(new TreeSet<>(texts(pieces))).as(as).isEqualTo(new TreeSet<>(texts(whole)));
            assertThat(pieces.sentences).as(as).isEqualTo(whole.sentences);
            assertThat(matcher.mayFind(text) || whole.sightings.isEmpty())
                    .as(as)
                    .isTrue();
            assertThat(mayFind(text, 1 + random.nextInt(12)) || whole.sightings.isEmpty())
                    .as(as)
                    .isTrue();
            found += whole.sightings.size();
            plain += matcher.mayFind(text) ? 0 : 1;
            plainInBlocks += mayFind(text, BLOCK) ? 0 : 1;
        }
        assertThat(plain).as("texts that are clean at a glance").isGreaterThan(ROUNDS);
        assertThat(plainInBlocks).as("texts that are clean block by block").isGreaterThan(ROUNDS);
        assertThat(found).isGreaterThan(ROUNDS * TEXTS);
    }

    @Test
    void who_dozes_over_clean_text_finds_and_holds_what_who_never_sleeps_does() {
        var random = new Random(SEED + 1);
        int found = 0;
        for (int round = 0; round < ROUNDS * 4; round++) {
            if (round % 4 == 0) {
                atoms = Mingled.atoms(random);
                matcher = Matcher.of(atoms);
            }
            var text = Mingled.sparse(random, 1 + random.nextInt(30));
            var pieces = cut(text, random, 1 + random.nextInt(random.nextBoolean() ? 8 : text.length()));
            var as = "round %d of seed %d: %s in %s".formatted(round, SEED + 1, atoms, escaped(text));

            var dozing = Seen.of(atoms, matcher, pieces);
            var whole = Seen.of(atoms, matcher, List.of(text));
            var sleepless = Seen.of(atoms, matcher, pieces, false);

            assertThat(whole.spans()).as(as).isEqualTo(Naive.spans(atoms, text));
            assertThat(whole.sentences).as(as).isEqualTo(sleepless.sentences);
            assertThat(dozing.keptItsPromises().spans()).as(as).isEqualTo(whole.spans());
            assertThat(new TreeSet<>(texts(dozing))).as(as).isEqualTo(new TreeSet<>(texts(sleepless)));
            assertThat(dozing.sentences).as(as).isEqualTo(sleepless.sentences);
            assertThat(dozing.stretched).as(as).isEqualTo(sleepless.stretched);
            assertThat(dozing.openFrom()).as(as).isEqualTo(sleepless.openFrom());
            found += whole.sightings.size();
        }
        assertThat(found).isGreaterThan(ROUNDS * 4);
    }

    private boolean mayFind(String text, int block) {
        return matcher.readings().stream().anyMatch(words -> new Glance(words, block).mayHold(text));
    }

    private static List<String> texts(Seen seen) {
        return seen.sightings.stream().map(Sighting::toString).toList();
    }

    private static List<String> cut(String text, Random random, int most) {
        var cuts = new TreeSet<Integer>();
        for (int i = 0; i < most; i++) {
            cuts.add(random.nextInt(text.length() + 1));
        }
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int cut : cuts) {
            pieces.add(text.substring(from, cut));
            from = cut;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars()
                .forEach(
                        unit -> escaped.append(unit < 127 && unit > 31 ? "" + (char) unit : "\\u%04X".formatted(unit)));
        return escaped.toString();
    }
}
