package fengni.screen;

import fengni.screen.matching.Matching;
import fengni.screen.rule.Sought;
import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Spellings;
import fengni.screen.spelling.View;
import java.util.Arrays;

/** Tells whether two entries say the same: sought in one way, and read the same in each of their views. */
final class PatternKey {
    private PatternKey() {}

    /** Returns what an entry says; one whose words can't be sought says nothing of use. */
    static String of(Feature feature) {
        return switch (feature.kind()) {
            case LITERAL, ALLOW -> ofWord(Sought.alone(feature.pattern(), feature.how()));
            case CLASS, COMBO, REGEX -> ofRule(feature);
        };
    }

    private static String ofWord(Sought sought) {
        var word = sought.text();
        var how = sought.how();
        var key = new StringBuilder().append(way(how));
        for (View view : View.values()) {
            if (how.views().contains(view)) {
                key.append(view).append(' ');
                said(view, word).forEach(key::appendCodePoint);
            }
        }
        return key.toString();
    }

    private static String ofRule(Feature feature) {
        return feature.kind() + " " + feature.how() + feature.pattern().strip();
    }

    private static char way(Matching how) {
        int bits = how.gap() << 3 | (how.layout() ? 4 : 0) | (how.encoded() ? 2 : 0) | (how.wholeWord() ? 1 : 0);
        return (char) bits;
    }

    private static java.util.stream.IntStream said(View view, String word) {
        return switch (view) {
            case GLYPH -> Arrays.stream(Folding.fold(word)).filter(each -> !Character.isWhitespace(each));
            case SOUND, COMPONENTS ->
                Arrays.stream(Spellings.of(view).spellings(word).getFirst());
        };
    }
}
