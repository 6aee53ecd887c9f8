package fengni.screen.lists;

import fengni.screen.RiskClass;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which class of harm (GB/T 45654-2025, Annex A) the categories of foreign lists mean.
 *
 * @param classes code of the class by category, in lower case
 */
public record Categories(Map<String, String> classes) {
    private static final String FILE = "categories.tsv";
    private static final Pattern CODE = Pattern.compile("(?i)\\s*(A\\.[1-5]\\.[a-i])(?![a-z]).*", Pattern.DOTALL);

    public Categories {
        classes = Map.copyOf(classes);
    }

    /** Returns the table of this library, which names what lists in use call their categories. */
    public static Categories usual() {
        return of(Bundled.text(FILE));
    }

    /**
     * Returns the categories of a table: a code, a tab and its names parted by blanks on each line, # for remarks.
     *
     * @throws IllegalArgumentException with the first line that is not so, or that names a category of another class again
     */
    public static Categories of(String table) {
        var classes = new HashMap<String, String>();
        for (List<String> row : Bundled.rows(table)) {
            if (row.size() != 2 || !RiskClass.isStandard(row.getFirst())) {
                throw new IllegalArgumentException("not a class and its categories: " + String.join("\t", row));
            }
            for (String name : row.get(1).strip().split(" +", -1)) {
                var other = classes.put(name.toLowerCase(Locale.ROOT), row.getFirst());
                if (other != null && !other.equals(row.getFirst())) {
                    throw new IllegalArgumentException(name + " is in " + other + " and in " + row.getFirst());
                }
            }
        }
        return new Categories(classes);
    }

    /** Returns the class that the most special of some categories means; codes of the standard mean themselves. */
    Optional<String> classOf(List<String> categories) {
        return categories.reversed().stream()
                .flatMap(category -> classOf(category).stream())
                .findFirst();
    }

    private Optional<String> classOf(String category) {
        var code = CODE.matcher(category);
        if (code.matches()) {
            var given = code.group(1);
            var canonical = given.substring(0, 1).toUpperCase(Locale.ROOT)
                    + given.substring(1).toLowerCase(Locale.ROOT);
            return Optional.of(canonical).filter(RiskClass::isStandard);
        }
        return Optional.ofNullable(classes.get(category.strip().toLowerCase(Locale.ROOT)));
    }
}
