package fengni.law;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the word that somebody most likely meant. */
public final class Nearest {
    /** Longer words are compared by their beginning: what is typed may be anything. */
    private static final int LONGEST = 64;

    private Nearest() {}

    /** Returns the word with the fewest letters to add, drop or change, whatever their case; empty if none is known. */
    public static String to(String typed, Stream<String> known) {
        var word = shortened(typed.toLowerCase(Locale.ROOT));
        return known.min(Comparator.comparingInt(one -> distance(word, shortened(one.toLowerCase(Locale.ROOT)))))
                .orElse("");
    }

    private static String shortened(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST));
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
