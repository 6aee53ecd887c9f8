package fengni.screen.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * So many entries a standard asks for. What is not confirmed says so itself: show it with the number.
 *
 * @param scope {@code all} for the whole library, else how the codes of the classes begin, for each of them
 * @param least entries
 * @param wording how strongly it is asked for
 * @param confidence how it is known, and what is not
 * @param lookedUp the day it was
 */
public record Minimum(String scope, int least, String standard, Words wording, Words confidence, LocalDate lookedUp) {
    /** The scope of the whole library. */
    public static final String ALL = "all";

    /** The same in two languages. */
    public record Words(String chinese, String english) {
        /** Returns the words for a reader. */
        public String of(Locale reader) {
            return reader.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
        }
    }

    /** Returns whether this is asked of the whole library. */
    public boolean ofAll() {
        return scope.equals(ALL);
    }

    /** Returns what the standard of this library's day asks for. */
    public static List<Minimum> usual() {
        return of(Bundled.text("minimum.tsv"));
    }

    /**
     * Returns the minima of a table: scope, number, standard, wording and confidence in Chinese and English each, and the day, parted by tabs, # for remarks.
     *
     * @throws IllegalArgumentException with the first line that is not so
     */
    public static List<Minimum> of(String table) {
        return Bundled.rows(table).stream().map(Minimum::of).toList();
    }

    private static Minimum of(List<String> row) {
        try {
            return new Minimum(
                    row.get(0),
                    Integer.parseInt(row.get(1)),
                    row.get(2),
                    new Words(row.get(3), row.get(4)),
                    new Words(row.get(5), row.get(6)),
                    LocalDate.parse(row.get(7)));
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException("not a minimum: " + String.join("\t", row), malformed);
        }
    }
}
