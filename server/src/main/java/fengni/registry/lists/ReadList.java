package fengni.registry.lists;

import java.util.List;

/**
 * A list as it was read from a file. The rows, and the findings that are not taken, are together every row of the file: none
 * is dropped.
 *
 * @param read how many rows there were, a cell with several numbers counting as so many; headings and titles do not count
 */
record ReadList(List<ReadRow> rows, List<RowFinding> findings, int read) {
    ReadList {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        long refused = findings.stream().filter(finding -> !finding.taken()).count();
        if (rows.size() + refused != read) {
            throw new IllegalArgumentException(
                    rows.size() + " rows and " + refused + " refused are not the " + read + " that were read");
        }
    }
}
