package fengni.registry.lists;

import fengni.pages.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Findings as a file to take away, each with its place, reason and the cells of its row as they stand there. */
final class FindingSheet {
    private FindingSheet() {}

    static Sheet of(List<RowFinding> findings) {
        int widest = findings.stream()
                .mapToInt(finding -> finding.cells().size())
                .max()
                .orElse(0);
        var columns = new ArrayList<>(List.of("part", "name", "row", "finding", "taken", "about"));
        IntStream.rangeClosed(1, widest).forEach(at -> columns.add("cell " + at));
        return new Sheet(
                "findings",
                columns,
                findings.stream().map(finding -> row(finding, columns.size())).toList());
    }

    private static List<String> row(RowFinding finding, int width) {
        var row = new ArrayList<>(List.of(
                finding.spot().part().name().toLowerCase(Locale.ROOT),
                finding.spot().name(),
                Integer.toString(finding.spot().row()),
                finding.word(),
                finding.taken() ? "yes" : "no",
                String.join(" ", finding.params())));
        row.addAll(finding.cells());
        while (row.size() < width) {
            row.add("");
        }
        return row;
    }
}
