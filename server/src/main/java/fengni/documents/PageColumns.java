package fengni.documents;

import fengni.documents.PageMarks.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Columns of a page without ruling lines: strips that no line of text crosses part them. A line whose first column is empty
 * goes on with the row above it. Lines of a single piece, as titles, part nothing.
 */
final class PageColumns {
    private static final int FEWEST = 3;
    /** Part of a character's height from which a gap parts two pieces of a line. */
    private static final double GAP = 0.8;

    private PageColumns() {}

    static List<List<String>> rows(List<Glyph> glyphs) {
        var lines = PageText.lines(
                glyphs.stream().filter(glyph -> !glyph.text().isBlank()).toList());
        var borders = borders(lines.stream()
                .filter(line -> pieces(line).size() >= FEWEST)
                .flatMap(List::stream)
                .toList());
        if (borders.size() + 1 < FEWEST) {
            return List.of();
        }
        var rows = new ArrayList<List<String>>();
        for (var line : lines) {
            var cells = cells(line, borders);
            if (cells.getFirst().isEmpty() && !rows.isEmpty()) {
                rows.set(rows.size() - 1, joined(rows.getLast(), cells));
            } else {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<List<Glyph>> pieces(List<Glyph> line) {
        var pieces = new ArrayList<List<Glyph>>();
        for (var glyph : line) {
            if (pieces.isEmpty() || glyph.left() - pieces.getLast().getLast().right() > GAP * glyph.size()) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(glyph);
        }
        return pieces;
    }

    /** Returns the middle of each strip that holds no character. */
    private static List<Double> borders(List<Glyph> glyphs) {
        var covered = new TreeMap<Double, Double>();
        glyphs.forEach(glyph -> covered.merge(glyph.left(), glyph.right(), Math::max));
        var borders = new ArrayList<Double>();
        double end = Double.NEGATIVE_INFINITY;
        double gap = glyphs.stream().mapToDouble(Glyph::size).average().orElse(1) * GAP / 2;
        for (var piece : covered.entrySet()) {
            if (end > Double.NEGATIVE_INFINITY && piece.getKey() - end > gap) {
                borders.add((piece.getKey() + end) / 2);
            }
            end = Math.max(end, piece.getValue());
        }
        return borders;
    }

    private static List<String> cells(List<Glyph> line, List<Double> borders) {
        var cells = new ArrayList<List<Glyph>>();
        for (int at = 0; at <= borders.size(); at++) {
            cells.add(new ArrayList<>());
        }
        for (var glyph : line) {
            int column = (int)
                    borders.stream().filter(border -> border < glyph.middle()).count();
            cells.get(column).add(glyph);
        }
        return cells.stream().map(PageText::line).toList();
    }

    private static List<String> joined(List<String> above, List<String> below) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < above.size(); at++) {
            cells.add((above.get(at) + "\n" + below.get(at)).strip());
        }
        return cells;
    }
}
