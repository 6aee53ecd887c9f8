package fengni.screen.lists;

import java.time.LocalDate;
import java.util.List;

/**
 * So many entries a standard asks for. What is not confirmed says so itself: show it with the number.
 *
 * @param scope {@code all} for the whole library, else how the codes of the classes begin, for each of them
 * @param least entries
 * @param wording how strongly it is asked for
 * @param confidence how it is known, and what is not
 * @param lookedUp the day it was
 */
public record Minimum(String scope, int least, String standard, String wording, String confidence, LocalDate lookedUp) {
    /** The scope of the whole library. */
    public static final String ALL = "all";

    /** Returns what the standard of this library's day asks for. */
    public static List<Minimum> usual() {
        return of(Bundled.text("minimum.tsv"));
    }

    /**
     * Returns the minima of a table: the six components in their order, parted by tabs, # for remarks.
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
                    row.get(3),
                    row.get(4),
                    LocalDate.parse(row.get(5)));
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException("not a minimum: " + String.join("\t", row), malformed);
        }
    }
}
