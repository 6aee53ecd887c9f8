package fengni.bench.screen;

import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Finding;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The common Chinese characters, each with a rank of chance and a frequency shaped like that of real Chinese: the first ten
 * are 13 % of a text, the first hundred 45 %, the first thousand 92 %.
 *
 * <p>They are the first level of GB 2312, which the JDK knows as a character set, without numerals and without those that
 * the folds of Fengni read as another of them: so all engines, folding or not, see the same words.
 */
final class Characters {
    private static final long SEED = 20261122;
    private static final Charset GB_2312 = Charset.forName("GB2312");
    private static final int FIRST_ROW = 0xB0;
    private static final int LAST_ROW = 0xD7;
    private static final int FIRST_CELL = 0xA1;
    private static final int LAST_CELL = 0xFE;
    private static final String NUMERALS = "零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟廿卅";
    private static final String ANCHOR = "样";

    private static final double EXPONENT = 0.6;
    private static final double SHIFT = 2;
    private static final double DECAY = 750;

    private final char[] byRank;
    private final double[] upTo;

    Characters() {
        byRank = shuffled(apart(firstLevel()));
        upTo = new double[byRank.length];
        double sum = 0;
        for (int rank = 0; rank < byRank.length; rank++) {
            sum += Math.pow(rank + 1 + SHIFT, -EXPONENT) * Math.exp(-(rank + 1) / DECAY);
            upTo[rank] = sum;
        }
    }

    int count() {
        return byRank.length;
    }

    /** Returns a character by its frequency. */
    char next(Random random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return byRank[Math.min(at < 0 ? -at - 1 : at, byRank.length - 1)];
    }

    /** Returns a character by its frequency, but not this one: runs of one character are read in ways of their own. */
    char nextBut(char other, Random random) {
        char next = next(random);
        while (next == other) {
            next = next(random);
        }
        return next;
    }

    private static List<Character> firstLevel() {
        return IntStream.rangeClosed(FIRST_ROW, LAST_ROW)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(FIRST_CELL, LAST_CELL)
                        .mapToObj(cell -> new String(new byte[] {row.byteValue(), (byte) cell}, GB_2312)))
                .map(text -> text.charAt(0))
                .filter(Character::isIdeographic)
                .filter(each -> NUMERALS.indexOf(each) < 0)
                .toList();
    }

    private static List<Character> apart(List<Character> all) {
        var features = all.stream()
                .map(each -> Feature.literal(each.toString(), each + ANCHOR))
                .toList();
        Set<String> faulty =
                FeatureSet.check(features).stream().map(Finding::entry).collect(Collectors.toCollection(HashSet::new));
        return all.stream().filter(each -> !faulty.contains(each.toString())).toList();
    }

    private static char[] shuffled(List<Character> all) {
        var random = new Random(SEED);
        var characters = new char[all.size()];
        for (int i = 0; i < characters.length; i++) {
            int to = random.nextInt(i + 1);
            characters[i] = characters[to];
            characters[to] = all.get(i);
        }
        return characters;
    }
}
