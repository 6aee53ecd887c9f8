package fengni.screen.spelling;

import java.util.HashMap;
import java.util.Map;

/** Characters read as a Latin letter or a digit that they are not. */
final class Confusables {
    /** Letters that look like a Latin letter, each with that letter in lower case. */
    static final Map<Integer, Integer> LATIN = letters();

    private static final String[] HAN = {"〇零", "一壹弌〡", "二贰弍〢", "三叁弎〣", "四肆〤", "五伍〥", "六陆〦", "七柒〧", "八捌〨", "九玖〩"};

    /** Digits of the script, of bank notes and bills, and of the market, each with the digit. */
    static final Map<Integer, Integer> DIGITS = digits();

    private Confusables() {}

    /** Returns whether a code point, as it stands or folded, looks like a Latin letter that it is not. */
    static boolean isLike(int codePoint) {
        return LATIN.containsKey(codePoint) || LATIN.containsKey(Folding.fold(codePoint));
    }

    private static Map<Integer, Integer> letters() {
        var letters = new HashMap<>(Pairs.read("drawn.txt"));
        letters.putAll(Pairs.read("confusables.txt"));
        return Map.copyOf(letters);
    }

    private static Map<Integer, Integer> digits() {
        var digits = new HashMap<Integer, Integer>();
        for (int value = 0; value < HAN.length; value++) {
            int digit = '0' + value;
            HAN[value].codePoints().forEach(each -> digits.put(each, digit));
        }
        return Map.copyOf(digits);
    }
}
