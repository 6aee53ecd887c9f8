package fengni.screen.spelling;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers of a word in the other ways to write them: by places of ten, as on bank notes, as on the telephone. */
final class Numerals {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])[1-9][0-9]{1,3}(?![0-9])" + "|[一二两三四五六七八九][十百千][零一二三四五六七八九十百千]*|十[一二三四五六七八九]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,}");
    private static final Pattern ONLY_DIGITS = Pattern.compile("[0-9]+");
    private static final String PLAIN = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] BANK = {"", "拾", "佰", "仟"};
    private static final String SPOKEN = "洞幺两三四五六拐八勾";
    private static final int TEN = 10;
    /** No number of more than one character is without one of these. */
    private static final String SIGNS = "0123456789十百千";

    private Numerals() {}

    /** Returns the word with its numbers in each other way; empty for a word without. */
    static Set<String> ways(String word) {
        if (word.chars().noneMatch(each -> SIGNS.indexOf(each) >= 0)) {
            return Set.of();
        }
        var found = new LinkedHashSet<String>();
        found.add(DIGITS.matcher(word).replaceAll(each -> spoken(each.group())));
        found.add(DIGITS.matcher(word).replaceAll(each -> each.group().replace('3', '参')));
        found.add(NUMBER.matcher(word).replaceAll(Numerals::digits));
        found.add(NUMBER.matcher(word).replaceAll(each -> placed(value(each.group()), PLACES)));
        found.add(NUMBER.matcher(word).replaceAll(each -> placed(value(each.group()), BANK)));
        found.add(NUMBER.matcher(word)
                .replaceAll(each -> placed(value(each.group()), BANK).replace('三', '参')));
        found.remove(word);
        return found;
    }

    private static String digits(MatchResult number) {
        return Integer.toString(value(number.group()));
    }

    private static String spoken(String digits) {
        var said = new StringBuilder();
        digits.chars().forEach(each -> said.append(SPOKEN.charAt(each - '0')));
        return said.toString();
    }

    /** The value of digits or of a number by places, such as 三百六十五; places that are left out at its end are none. */
    private static int value(String number) {
        if (ONLY_DIGITS.matcher(number).matches()) {
            return Integer.parseInt(number);
        }
        int sum = 0;
        int digit = -1;
        for (int i = 0; i < number.length(); i++) {
            int place = "一十百千".indexOf(number.charAt(i));
            if (place > 0) {
                sum += (digit < 0 ? 1 : digit) * (int) Math.pow(TEN, place);
                digit = -1;
            } else {
                digit = number.charAt(i) == '两' ? 2 : PLAIN.indexOf(number.charAt(i));
            }
        }
        return sum + Math.max(0, digit);
    }

    /** A number by places: one zero for places left out in its midst, none at its end; ten without the one before it. */
    private static String placed(int value, String[] places) {
        String digits = Integer.toString(value);
        var said = new StringBuilder();
        boolean left = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int place = digits.length() - 1 - i;
            if (digit == 0) {
                left = true;
                continue;
            }
            said.append(left ? "零" : "");
            left = false;
            said.append(digit == 1 && i == 0 && place == 1 ? "" : PLAIN.substring(digit, digit + 1));
            said.append(places[place]);
        }
        return said.toString();
    }
}
