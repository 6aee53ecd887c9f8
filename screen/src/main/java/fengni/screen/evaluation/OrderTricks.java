package fengni.screen.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The characters of a word in another order, or in another direction of the page. */
final class OrderTricks {
    private static final List<String> LINES = Written.tokens("sentences.txt", "lines");
    private static final List<String> FILLERS = Written.tokens("sentences.txt", "fillers");
    /** A shorter word turned round is another word. */
    private static final int SHORTEST = 3;

    private OrderTricks() {}

    static List<Trick> tricks() {
        return List.of(
                Trick.of(Family.ORDER, "reversed", OrderTricks::reversed),
                Trick.of(Family.ORDER, "swapped", OrderTricks::swapped),
                new Trick(Family.ORDER, "first-of-lines", OrderTricks::firstOfLines),
                new Trick(Family.ORDER, "columns", OrderTricks::columns));
    }

    private static Optional<String> reversed(String word, Chance chance) {
        int[] points = word.codePoints().toArray();
        if (points.length < SHORTEST) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        for (int i = points.length - 1; i >= 0; i--) {
            text.appendCodePoint(points[i]).append(chance.strength() > 1 && i > 0 ? " " : "");
        }
        return Optional.of(text.toString());
    }

    /** Exchanges two neighbours; of a longer word and when strong, a second pair far from the first. */
    private static Optional<String> swapped(String word, Chance chance) {
        int[] points = word.codePoints().toArray();
        if (points.length < SHORTEST) {
            return Optional.empty();
        }
        int at = chance.between(0, points.length - 2);
        swap(points, at);
        if (chance.strength() == Chance.STRONGEST && points.length > 4) {
            swap(points, at > 1 ? 0 : points.length - 2);
        }
        return Optional.of(new String(points, 0, points.length));
    }

    private static void swap(int[] points, int at) {
        int first = points[at];
        points[at] = points[at + 1];
        points[at + 1] = first;
    }

    private static Optional<Placed> firstOfLines(Carrier carrier, String word, Chance chance) {
        int[] points = word.codePoints().toArray();
        if (points.length < SHORTEST) {
            return Optional.empty();
        }
        var text = new StringBuilder(carrier.before().isEmpty() ? "" : carrier.before() + "\n");
        int start = text.length();
        int end = start;
        for (int i = 0; i < points.length; i++) {
            text.append(i == 0 ? "" : "\n").appendCodePoint(points[i]);
            end = text.length();
            text.append(chance.one(LINES)).append(chance.strength() > 2 ? "。" : "");
        }
        return Optional.of(Placed.whole(text + "\n" + carrier.after(), start, end));
    }

    /** Writes the word from top to bottom, in the first column, in the middle, or in the last of as many as it is strong. */
    private static Optional<Placed> columns(Carrier carrier, String word, Chance chance) {
        int[] points = word.codePoints().toArray();
        if (points.length < SHORTEST) {
            return Optional.empty();
        }
        int width = chance.strength() + 1;
        int column = chance.between(0, width - 1);
        var text = new StringBuilder(carrier.before()).append('\n');
        int start = text.length();
        int[] ends = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            for (int each = 0; each < width; each++) {
                start = i == 0 && each == column ? text.length() : start;
                text.append(each == column ? Character.toString(points[i]) : chance.one(FILLERS));
                ends[i] = each == column ? text.length() : ends[i];
            }
            text.append('\n');
        }
        return Optional.of(Placed.whole(
                text + carrier.after(), start, Arrays.stream(ends).max().orElse(start)));
    }
}
