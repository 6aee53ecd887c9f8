package fengni.screen.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays out rows in columns of even width; Han characters take two places. */
final class Columns {
    private static final int FIRST_WIDE = 0x2E80;
    private static final int GUTTER = 2;

    private Columns() {}

    /** All rows have as many cells as the first. */
    static String aligned(List<List<String>> rows) {
        int count = rows.getFirst().size();
        var widths = IntStream.range(0, count)
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, count)
                        .mapToObj(column -> padded(row.get(column), widths[column] + GUTTER))
                        .collect(Collectors.joining())
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - width(cell));
    }

    private static int width(String cell) {
        return cell.codePoints().map(each -> each < FIRST_WIDE ? 1 : 2).sum();
    }
}
