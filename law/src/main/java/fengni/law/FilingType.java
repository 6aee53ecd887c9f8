package fengni.law;

import java.time.Year;
import java.util.List;

/**
 * A type of algorithm as coded in filing numbers: data, since the authority never published the code.
 *
 * @param code two digits
 * @param name the type's name in the published lists
 * @param source where the meaning comes from, and how sure it is
 */
public record FilingType(String code, String name, Source source) {
    private static final CodeList TABLE = CodeList.shipped("filing-types.csv", 6);

    /** Returns every meaning of the code in that year, the surest first; empty if the list has none. */
    static List<FilingType> meanings(String code, Year year) {
        return TABLE.rows().stream()
                .filter(row -> row.get(0).equals(code)
                        && Integer.parseInt(row.get(2)) <= year.getValue()
                        && year.getValue() <= Integer.parseInt(row.get(3)))
                .map(row -> new FilingType(code, row.get(1), TABLE.source(row.get(4), row.get(5))))
                .toList();
    }
}
