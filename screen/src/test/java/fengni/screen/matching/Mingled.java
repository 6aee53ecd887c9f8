package fengni.screen.matching;

import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** Random words and texts over few characters, with repeats, noise, skipped and split characters in them. */
final class Mingled {
    private static final List<View> VIEWS = List.of(View.values());
    private static final String[] LETTERS = {"a", "b", "法", "功", "𠀀", "k", "g", "n", "胡", "六"};
    private static final String[][] TEXT = {
        {"a", "A", "ａ", "𝐀", "ⓐ"},
        {"b", "B"},
        {"法"},
        {"功"},
        {"𠀀"},
        {"a", "b"},
        {"法", "功"},
        {"㎏", "k", "g", "c", "轮", "1", "4", "8"},
        {"6", "６", "六", "陸"},
        {"発", "ㄈㄚ", "ㄈ", "n", "g", "ng", "h", "fa", "氵", "去", "工", "力", "@"}
    };
    private static final String[] NOISE = {" ", ".", "，", "\n", "\r\n", "*", "~", "。", "😀", "  ", "\u2028"};
    private static final String[] SKIPPED = {"\u200B", "\u0301", "\uFE0F", "\uDB40\uDC41"};
    private static final String[] CLEAN = {"今", "天", "气", "很好", "，", "。", " ", "😀", "x", "ｙ", "𠮷", "\u200B"};
    private static final String[] BROKEN = {"\uD83D", "\uDE00"};

    private Mingled() {}

    static List<Atom> atoms(Random random) {
        var atoms = new ArrayList<Atom>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            atoms.add(atom(random));
        }
        return atoms;
    }

    private static Atom atom(Random random) {
        var how = Matching.USUAL.by(views(random)).withGap(random.nextInt(5)).withWholeWord(random.nextInt(4) == 0);
        var atom = new Atom(word(random), how, random.nextInt(8));
        return Matcher.canSeek(atom) ? atom : atom(random);
    }

    private static EnumSet<View> views(Random random) {
        var views = EnumSet.of(View.GLYPH);
        if (random.nextInt(3) == 0) {
            views.add(VIEWS.get(random.nextInt(VIEWS.size())));
        }
        return views;
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            word.append(any(random, LETTERS).repeat(random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1));
            if (random.nextInt(12) == 0) {
                word.append(any(random, " ", ".", "*", "😀"));
            }
        }
        return word.toString();
    }

    static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 -> text.append(any(random, NOISE));
                case 4 -> text.append(any(random, SKIPPED));
                case 5 -> text.append(random.nextInt(4) == 0 ? any(random, BROKEN) : "");
                default ->
                    text.append(any(random, TEXT[random.nextInt(TEXT.length)])
                            .repeat(random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 1));
            }
        }
        return text.toString();
    }

    /** Returns a text that says words here and there; between them is nothing that begins one. */
    static String sparse(Random random, int stretches) {
        var text = new StringBuilder();
        for (int i = 0; i < stretches; i++) {
            for (int clean = random.nextInt(3) * random.nextInt(80); clean > 0; clean--) {
                text.append(any(random, CLEAN));
            }
            text.append(text(random, 1 + random.nextInt(10)));
            if (random.nextInt(30) == 0) {
                text.append(any(random, SKIPPED).repeat(random.nextInt(600)));
            }
        }
        return text.toString();
    }

    private static String any(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }
}
