package fengni.screen.evaluation;

import fengni.screen.evaluation.Disguise.Mask;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts signs between the characters of a word: one in one place when mild, one in every place, up to so many in every place
 * when strong.
 *
 * @param most signs in one place, at most
 * @param shortest words of fewer characters are left alone: readers do not take them for a word any more
 */
record Between(List<String> signs, int most, int shortest) implements Mask {
    static Between of(String characters, int most) {
        return new Between(characters.codePoints().mapToObj(Character::toString).toList(), most, 2);
    }

    Between fromLength(int other) {
        return new Between(signs, most, other);
    }

    @Override
    public Optional<String> over(String word, Chance chance) {
        int[] points = word.codePoints().toArray();
        if (points.length < shortest) {
            return Optional.empty();
        }
        int only = chance.between(1, points.length - 1);
        var text = new StringBuilder().appendCodePoint(points[0]);
        for (int i = 1; i < points.length; i++) {
            if (chance.strength() > 1 || i == only) {
                text.append(signs(chance));
            }
            text.appendCodePoint(points[i]);
        }
        return Optional.of(text.toString());
    }

    private String signs(Chance chance) {
        int count = chance.strength() < Chance.STRONGEST ? 1 : chance.between(1, most);
        return String.join(
                "", IntStream.range(0, count).mapToObj(n -> chance.one(signs)).toList());
    }
}
