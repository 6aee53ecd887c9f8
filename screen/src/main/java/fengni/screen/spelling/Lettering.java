package fengni.screen.spelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words of Latin letters in letters that stand on their head, and with two letters for one that they look like. */
final class Lettering {
    /** Of fewer letters, another word is spelled too often. */
    private static final int SHORTEST = 5;
    /** The same for two letters in place of one: modern is not modem. */
    private static final int SHORTEST_PAIRED = 6;
    /** Nobody turns a longer word; each letter more doubles the ways. */
    private static final int LONGEST = 24;

    private static final int MOST_TURNED = 5;
    private static final int ALL = -1;
    private static final String UPRIGHT = "bqdpnu";
    private static final String TURNED = "qbpdun";
    private static final List<String> PAIRS = List.of("mrn", "wvv", "dcl");

    private Lettering() {}

    /**
     * Returns a word with letters turned over that are other letters then, in its own order and from its end: all of them, and
     * of a few any. The letters that turning makes unlike any other are read as they are meant by everybody.
     */
    static Set<String> turned(String word) {
        var letters = Folding.lower(word);
        var found = new LinkedHashSet<String>();
        if (isLatin(letters)) {
            long places =
                    letters.chars().filter(each -> UPRIGHT.indexOf(each) >= 0).count();
            int ways = 1 << Math.min((int) places, MOST_TURNED);
            found.add(turned(letters, ALL));
            for (int which = ways - 1; which > 0; which--) {
                found.add(turned(letters, which));
            }
            found.add(new StringBuilder(turned(letters, ALL)).reverse().toString());
            found.remove(letters);
        }
        return found;
    }

    /** Turns those letters of which the bit is set. */
    private static String turned(String letters, int which) {
        var turned = new StringBuilder();
        int seen = 0;
        for (int i = 0; i < letters.length(); i++) {
            int at = UPRIGHT.indexOf(letters.charAt(i));
            boolean turns = at >= 0 && (which == ALL || (seen < MOST_TURNED && (which >> seen & 1) == 1));
            turned.append(turns ? TURNED.charAt(at) : letters.charAt(i));
            seen += at >= 0 ? 1 : 0;
        }
        return turned.toString();
    }

    /** Returns a word with two letters for one that looks like them, for each such letter and for all: rn for m. */
    static Set<String> paired(String word) {
        var letters = Folding.lower(word);
        var found = new LinkedHashSet<String>();
        if (letters.length() >= SHORTEST_PAIRED && isLatin(letters)) {
            var all = letters;
            for (String pair : PAIRS) {
                var one = pair.substring(0, 1);
                found.add(letters.replace(one, pair.substring(1)));
                all = all.replace(one, pair.substring(1));
            }
            found.add(all);
            found.remove(letters);
        }
        return found;
    }

    private static boolean isLatin(String letters) {
        return letters.length() >= SHORTEST
                && letters.length() <= LONGEST
                && letters.chars().allMatch(each -> each >= 'a' && each <= 'z');
    }
}
