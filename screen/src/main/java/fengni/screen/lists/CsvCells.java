package fengni.screen.lists;

import java.util.ArrayList;
import java.util.List;

/** Parts one row into cells, line by line; a quote within a cell that does not begin with one is an ordinary sign. */
final class CsvCells {
    /** Wider rows are no tables of texts. */
    private static final int MOST_CELLS = 1_024;

    private final char comma;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean closed;
    private boolean malformed;

    CsvCells(char comma) {
        this.comma = comma;
    }

    /** Takes the next line and returns whether the row ends with it. */
    boolean take(String line) {
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (quoted && unit == '"' && line.startsWith("\"\"", i)) {
                cell.append(unit);
                i++;
            } else if (quoted) {
                takeQuoted(unit);
            } else {
                takePlain(unit);
            }
        }
        if (quoted) {
            cell.append('\n');
        } else {
            end();
        }
        return !quoted;
    }

    private void takeQuoted(char unit) {
        quoted = unit != '"';
        closed = !quoted;
        if (quoted) {
            cell.append(unit);
        }
    }

    private void takePlain(char unit) {
        if (unit == comma) {
            end();
        } else if (closed) {
            malformed |= !Character.isWhitespace(unit);
        } else if (unit == '"' && cell.toString().isBlank()) {
            quoted = true;
            cell.setLength(0);
        } else {
            cell.append(unit);
        }
    }

    private void end() {
        malformed |= cells.size() == MOST_CELLS;
        if (malformed) {
            return;
        }
        cells.add(cell.toString().strip());
        cell.setLength(0);
        closed = false;
    }

    /** Returns whether text follows a closed quote, or cells without end. */
    boolean malformed() {
        return malformed;
    }

    List<String> cells() {
        return cells;
    }
}
