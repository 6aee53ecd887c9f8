package fengni.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * So many entries are suggested; kept as data, since the standard may change and our sources may err.
 *
 * @param classes beginning of the codes that it is for, as {@code A.1.}; {@value #WHOLE} for the whole database
 * @param entries for each of these classes
 * @param standard edition of the standard
 * @param source where the number was read
 * @param confidence how sure it is: {@code secondary} as long as nobody compared it with the standard itself
 */
public record SuggestedMinimum(String classes, int entries, String standard, String source, String confidence) {
    public static final String WHOLE = "all";

    private static final String FILE = "minimums.tsv";
    private static final int COLUMNS = 5;

    boolean isFor(String code) {
        return code.startsWith(classes);
    }

    static List<SuggestedMinimum> read() {
        try (var file = Objects.requireNonNull(SuggestedMinimum.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(SuggestedMinimum::minimum)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SuggestedMinimum minimum(String line) {
        var columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(columns.length + " columns, expected " + COLUMNS + ": " + line);
        }
        return new SuggestedMinimum(columns[0], Integer.parseInt(columns[1]), columns[2], columns[3], columns[4]);
    }
}
