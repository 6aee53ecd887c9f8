package fengni.screen.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Matcher;
import fengni.screen.matching.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work is counted, not timed: texts on which rules have much to decide cost in proportion to their length. */
class RuleSlopeTest {
    private static final int LENGTH = 50_000;
    private static final int PIECE = 1_000;
    private static final int HOLDS = Atom.INPUT | Atom.OUTPUT;

    private int found;

    @Test
    void a_text_that_is_all_openings_of_a_combination() {
        assertSlope(List.of(combination("甲 & 乙 within 400")), "甲天", 6);
        assertSlope(List.of(combination("甲 & 乙 within 400 in sentence")), "甲天地。", 6);
        assertSlope(List.of(combination("甲 & 乙 & !丙 within 400")), "甲乙", 8);
    }

    /** Counting to the end of a stretch may cost as much as it is long, for each word that begins in it. */
    @Test
    void openings_that_are_stretched() {
        assertSlope(List.of(combination("甲 & 乙 within 400")), "甲" + "\u200B".repeat(99), 100);
    }

    @Test
    void a_text_that_is_all_hits() {
        found = 0;
        assertSlope(List.of(word("甲"), word("乙"), combination("甲 < 乙")), "甲乙", 8);
        assertThat(found).isGreaterThan(2 * LENGTH);
    }

    @Test
    void a_text_that_is_excused_from_end_to_end() {
        assertSlope(List.of(word("甲"), excuse("甲乙"), excuse("乙甲"), excuse("甲乙甲乙")), "甲乙", 8);
    }

    @Test
    void expressions_whose_words_stand_everywhere() {
        assertSlope(List.of(expression("甲乙.{0,50}丙"), expression("(?:甲乙){2,20}丁")), "甲乙", 40);
    }

    @Test
    void many_combinations_of_one_word() {
        var rules = new ArrayList<Rule>();
        IntStream.range(0, 50).forEach(i -> rules.add(combination("甲 & 乙" + (char) ('丁' + i))));

        assertSlope(rules, "甲天", 200);
    }

    /** @param most steps for a character */
    private void assertSlope(List<Rule> rules, String part, int most) {
        long once = steps(rules, part.repeat(LENGTH / part.length()));
        long twice = steps(rules, part.repeat(2 * LENGTH / part.length()));

        // what is open at the end of a text costs nothing: the shorter one has as much of that as the longer
        assertThat(twice).as(part).isLessThanOrEqualTo(2 * once + (long) most * Openings.MOST_HELD);
        assertThat(once).as(part).isPositive().isLessThanOrEqualTo((long) most * LENGTH);
    }

    private long steps(List<Rule> rules, String text) {
        var book = Rulebook.of(rules, Map.of(), codePoint -> codePoint == 0x200B ? "" : Character.toString(codePoint));
        var run = book.run(new Counted(), rule -> true, true);
        var sweep = Matcher.of(book.atoms()).sweep(run.sweep());
        for (int at = 0; at < text.length(); at += PIECE) {
            var piece = text.substring(at, Math.min(text.length(), at + PIECE));
            run.read(piece);
            sweep.feed(piece);
        }
        sweep.end();
        run.end();
        return run.steps();
    }

    private static Rule word(String word) {
        return new Rule.AnyWord(List.of(new Sought(word, Matching.USUAL)), HOLDS);
    }

    private static Rule excuse(String word) {
        return new Rule.Excuse(new Sought(word, Matching.USUAL));
    }

    private static Rule combination(String pattern) {
        return new Rule.Together(Combination.parse(pattern).sound().orElseThrow(), Matching.USUAL, HOLDS);
    }

    private static Rule expression(String pattern) {
        return new Rule.Fits(Regex.parse(pattern, Character::toString).sound().orElseThrow(), HOLDS);
    }

    /** Counts what is told. */
    private final class Counted implements RuleRun.Told {
        @Override
        public void found(Occurrence occurrence, RuleRun.Origin origin) {
            found++;
        }

        @Override
        public void stretched(int start, int startCp, int end, int endCp) {
            found++;
        }
    }
}
