package fengni.screen;

import fengni.screen.matching.Matching;
import fengni.screen.rule.Sought;
import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Spellings;
import fengni.screen.spelling.View;

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
                say(view, word, key);
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

    private static void say(View view, String word, StringBuilder key) {
        int[] said = switch (view) {
            case GLYPH -> Folding.fold(word);
            case SOUND, COMPONENTS -> Spellings.of(view).spellings(word).getFirst();
        };
        for (int unit : said) {
            if (view != View.GLYPH || !Character.isWhitespace(unit)) {
                key.appendCodePoint(unit);
            }
        }
    }
}
