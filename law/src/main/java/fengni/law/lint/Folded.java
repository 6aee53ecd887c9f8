package fengni.law.lint;

import fengni.law.Invisible;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words as they are compared: people write the same option in other widths, cases and with other commas. */
final class Folded {
    private static final Pattern BETWEEN = Pattern.compile("[\\n\\r\\t,;、/|]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Folded() {}

    /** Returns the text in half width, otherwise as it was. */
    static String width(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Returns the text in half width and lower case, without spaces and invisible characters. */
    static String of(String text) {
        return SPACE.matcher(Invisible.without(width(text))).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    /** Returns the words of a list with any of the usual separators, folded, each by its usual name. */
    static Set<String> words(String list) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(BETWEEN.split(width(list)))
                .map(Folded::of)
                .filter(word -> !word.isEmpty())
                .map(LintLists.SHIPPED::canonical)
                .forEach(words::add);
        return words;
    }
}
