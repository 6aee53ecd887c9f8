package fengni.screen.evaluation;

import fengni.screen.evaluation.Disguise.Mask;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same characters in another dress: other blocks of Unicode, other scripts, other numerals, runs. */
final class GlyphTricks {
    private static final List<String> NUMERALS = List.of(
            "0〇零⓪０", "1一壹①１Ⅰ㊀", "2二贰②２Ⅱ㊁", "3三叁③３Ⅲ㊂", "4四肆④４Ⅳ㊃", "5五伍⑤５Ⅴ㊄", "6六陆⑥６Ⅵ㊅", "7七柒⑦７Ⅶ㊆", "8八捌⑧８Ⅷ㊇", "9九玖⑨９Ⅸ㊈",
            "十拾⑩Ⅹ㊉", "百佰", "千仟");
    private static final int LONGEST_RUN = 5;

    private GlyphTricks() {}

    static List<Trick> tricks() {
        var tricks = new ArrayList<Trick>();
        tricks.add(Trick.of(Family.WIDTH, "fullwidth", dressed(0xFF01, 0xFF5E)));
        tricks.add(Trick.of(Family.WIDTH, "circled", dressed(0x2460, 0x2473).with(dressed(0x24B6, 0x24EA))));
        tricks.add(Trick.of(Family.WIDTH, "mathematical", dressed(0x1D400, 0x1D7FF)));
        tricks.add(Trick.of(Family.WIDTH, "radicals", dressed(0x2F00, 0x2FD5).with(dressed(0x2E9F, 0x2EF3))));
        tricks.add(
                Trick.of(Family.WIDTH, "compatibility", dressed(0xF900, 0xFAD9).with(dressed(0x3280, 0x32B0))));
        var traditional = Exchange.ofGroups(Written.tokens("scripts.txt", "traditional"));
        var regional = Exchange.ofGroups(Written.tokens("scripts.txt", "regional"));
        var japanese = Exchange.ofGroups(Written.tokens("scripts.txt", "shinjitai"));
        tricks.add(Trick.of(Family.SCRIPT, "traditional", traditional));
        tricks.add(Trick.of(Family.SCRIPT, "regional", regional));
        tricks.add(Trick.of(Family.SCRIPT, "shinjitai", japanese));
        tricks.add(Trick.of(Family.SCRIPT, "mixed", traditional.with(regional).with(japanese)));
        tricks.add(Trick.of(Family.DIGITS, "financial", numerals(2)));
        tricks.add(Trick.of(Family.DIGITS, "han", numerals(1)));
        tricks.add(Trick.of(Family.DIGITS, "circled", numerals(3)));
        tricks.add(Trick.of(Family.DIGITS, "roman", numerals(5)));
        tricks.add(Trick.of(Family.DIGITS, "keycaps", keycaps()));
        tricks.add(Trick.of(Family.REPEATS, "every", (word, chance) -> repeated(word, chance, false)));
        tricks.add(Trick.of(Family.REPEATS, "one", (word, chance) -> repeated(word, chance, true)));
        tricks.add(Trick.of(Family.REPEATS, "spaced", GlyphTricks::spacedRuns));
        return tricks;
    }

    /** Returns the characters of a block for those that they are made from by Unicode's compatibility (NFKC). */
    private static Exchange dressed(int from, int to) {
        var others = new LinkedHashMap<Integer, List<String>>();
        for (int each = from; each <= to; each++) {
            var dress = Character.toString(each);
            var plain = Normalizer.normalize(dress, Normalizer.Form.NFKC);
            if (!plain.equals(dress) && plain.codePointCount(0, plain.length()) == 1) {
                add(others, plain.codePointAt(0), dress);
            }
        }
        return Exchange.of(others);
    }

    private static void add(Map<Integer, List<String>> others, int each, String dress) {
        var dresses = new ArrayList<>(others.getOrDefault(each, List.of()));
        dresses.add(dress);
        others.put(each, dresses);
    }

    /** Returns the numerals of one style, for a digit or the Han numeral of its value. */
    private static Exchange numerals(int style) {
        var others = new LinkedHashMap<Integer, List<String>>();
        for (String row : NUMERALS) {
            int[] points = row.codePoints().toArray();
            if (style < points.length && Character.isDigit(points[0])) {
                add(others, points[0], Character.toString(points[style]));
                if (style > 1) {
                    add(others, points[1], Character.toString(points[style]));
                }
            }
        }
        return Exchange.of(others);
    }

    private static Exchange keycaps() {
        var others = new LinkedHashMap<Integer, List<String>>();
        for (char digit = '0'; digit <= '9'; digit++) {
            add(others, digit, digit + "\ufe0f\u20e3");
        }
        return Exchange.of(others);
    }

    private static Optional<String> repeated(String word, Chance chance, boolean onlyOne) {
        int[] points = word.codePoints().toArray();
        int only = chance.random().nextInt(points.length);
        var text = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            boolean alone = onlyOne && i != only;
            int longest = Math.min(LONGEST_RUN, 1 + chance.strength() * 2);
            text.append(Character.toString(points[i]).repeat(alone ? 1 : chance.between(2, longest)));
        }
        return Optional.of(text.toString());
    }

    private static Optional<String> spacedRuns(String word, Chance chance) {
        Mask blanks = Between.of(" ", 1);
        return repeated(word, chance, false).flatMap(run -> blanks.over(run, chance));
    }
}
