package fengni.filing;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes text apart into rows of cells: with tabs between as spreadsheets paste, else with commas. A cell in double quotes may
 * hold line ends, separators, and quotes written twice (RFC 4180). Rows without a word in them are left out. Any text can be
 * read: a quote that is never closed ends with the text.
 */
final class Cells {
    private final String text;
    private final char between;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();
    private boolean quoted;

    private Cells(String text) {
        this.text = text;
        this.between = text.lines().findFirst().orElse("").indexOf('\t') >= 0 ? '\t' : ',';
    }

    static List<List<String>> of(String text) {
        var cells = new Cells(text.replace("\r\n", "\n").replace('\r', '\n'));
        cells.read();
        return List.copyOf(cells.rows);
    }

    private void read() {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (quoted) {
                at += within(unit, at);
            } else if (unit == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (unit == between) {
                endCell();
            } else if (unit == '\n') {
                endRow();
            } else {
                cell.append(unit);
            }
        }
        endRow();
    }

    /** Returns how many more units were read. */
    private int within(char unit, int at) {
        boolean twice = unit == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (unit != '"' || twice) {
            cell.append(unit);
        } else {
            quoted = false;
        }
        return twice ? 1 : 0;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (row.stream().anyMatch(one -> !one.isBlank())) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }
}
