package fengni.documents;

import fengni.documents.PageMarks.Glyph;
import fengni.documents.PageMarks.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The cells that the ruling lines of a page make. Where a line between two neighbours is missing they are one cell; its text
 * stands in each row that it spans, in the first of its columns. What stands beside every line is no part of a table.
 */
final class PageGrid {
    /** Ends of lines that meet may miss each other by so much. */
    private static final double NEAR = 3;

    private static final int MOST_COLUMNS = 64;
    private static final int MOST_ROWS = 500;

    private final List<Line> upright;
    private final List<Line> level;
    private final double[] xs;
    private final double[] ys;
    private final int[] cell;
    /** A strip of the page without any upright line is no row of a table. */
    private final boolean[] ruled;

    private final List<List<List<String>>> tables = new ArrayList<>();

    private PageGrid(List<Line> upright, List<Line> level, double[] xs, double[] ys) {
        this.upright = upright;
        this.level = level;
        this.xs = xs;
        this.ys = ys;
        this.cell = new int[columns() * heights()];
        this.ruled = new boolean[heights()];
        for (int row = 0; row < ruled.length; row++) {
            double middle = middle(ys, row);
            ruled[row] = upright.stream().anyMatch(line -> line.covers(middle));
        }
    }

    static PageGrid of(PageMarks marks) {
        var upright = marks.lines().stream().filter(Line::upright).toList();
        var level = marks.lines().stream().filter(line -> !line.upright()).toList();
        var xs = places(upright.stream().mapToDouble(Line::at));
        var ys = places(DoubleStream.concat(
                level.stream().mapToDouble(Line::at),
                upright.stream().flatMapToDouble(line -> DoubleStream.of(line.from(), line.to()))));
        boolean table = xs.length > 2 && ys.length > 1 && xs.length <= MOST_COLUMNS && ys.length <= MOST_ROWS;
        var grid = new PageGrid(
                upright, level, table ? sides(xs, marks.glyphs()) : new double[0], table ? ys : new double[0]);
        grid.fill(marks.glyphs());
        return grid;
    }

    /** Returns tables from the top down, each as rows of cells; none if the page has no table with lines. */
    List<List<List<String>>> tables() {
        return tables;
    }

    /** A table without lines at its sides has cells there all the same. */
    private static double[] sides(double[] xs, List<Glyph> glyphs) {
        double left = glyphs.stream().mapToDouble(Glyph::left).min().orElse(xs[0]);
        double right = glyphs.stream().mapToDouble(Glyph::right).max().orElse(xs[0]);
        var all = DoubleStream.of(xs);
        if (left < xs[0] - NEAR) {
            all = DoubleStream.concat(DoubleStream.of(left - 1), all);
        }
        if (right > xs[xs.length - 1] + NEAR) {
            all = DoubleStream.concat(all, DoubleStream.of(right + 1));
        }
        return all.toArray();
    }

    private void fill(List<Glyph> glyphs) {
        for (int at = 0; at < cell.length; at++) {
            cell[at] = at;
        }
        for (int row = 0; row < heights(); row++) {
            for (int column = 0; column < columns(); column++) {
                join(row, column);
            }
        }
        Map<Integer, List<Glyph>> texts = new HashMap<>();
        for (var glyph : glyphs) {
            int column = between(xs, glyph.middle());
            int row = between(ys, glyph.height());
            if (column >= 0 && row >= 0 && ruled[row]) {
                texts.computeIfAbsent(root(row * columns() + column), _ -> new ArrayList<>())
                        .add(glyph);
            }
        }
        for (int top = heights() - 1; top >= 0; top--) {
            int bottom = top;
            while (bottom >= 0 && ruled[bottom]) {
                bottom--;
            }
            if (bottom < top) {
                tables.add(table(top, bottom + 1, texts));
                top = bottom;
            }
        }
    }

    /** The lines of other tables on the page part no cell of this one. */
    private List<List<String>> table(int top, int bottom, Map<Integer, List<Glyph>> texts) {
        var own = IntStream.range(0, columns())
                .filter(column -> IntStream.rangeClosed(bottom, top).anyMatch(row -> isFirst(row, column)))
                .boxed()
                .toList();
        return IntStream.rangeClosed(bottom, top)
                .mapToObj(row -> cells(top + bottom - row, own, texts))
                .toList();
    }

    private List<String> cells(int row, List<Integer> columns, Map<Integer, List<Glyph>> texts) {
        return columns.stream()
                .map(column -> isFirst(row, column)
                        ? PageText.of(texts.getOrDefault(root(row * columns() + column), List.of()))
                        : "")
                .toList();
    }

    private boolean isFirst(int row, int column) {
        int here = row * columns() + column;
        return column == 0 || root(here - 1) != root(here);
    }

    private void join(int row, int column) {
        int here = row * columns() + column;
        if (column + 1 < columns() && !crossed(upright, xs[column + 1], y -> y.covers(middle(ys, row)))) {
            cell[root(here)] = root(here + 1);
        }
        if (row + 1 < heights()
                && ruled[row]
                && ruled[row + 1]
                && !crossed(level, ys[row + 1], x -> x.covers(middle(xs, column)))) {
            cell[root(here)] = root(here + columns());
        }
    }

    private interface Covering {
        boolean of(Line line);
    }

    private static boolean crossed(List<Line> lines, double at, Covering covering) {
        return lines.stream().anyMatch(line -> Math.abs(line.at() - at) <= NEAR && covering.of(line));
    }

    private int root(int at) {
        int root = at;
        while (cell[root] != root) {
            cell[root] = cell[cell[root]];
            root = cell[root];
        }
        return root;
    }

    private int columns() {
        return Math.max(0, xs.length - 1);
    }

    private int heights() {
        return Math.max(0, ys.length - 1);
    }

    private static double middle(double[] places, int at) {
        return (places[at] + places[at + 1]) / 2;
    }

    private static int between(double[] places, double place) {
        for (int at = 0; at + 1 < places.length; at++) {
            if (places[at] <= place && place < places[at + 1]) {
                return at;
            }
        }
        return -1;
    }

    /** Lines drawn cell by cell, or as two edges of a thin box, are one. */
    private static double[] places(DoubleStream all) {
        var sorted = all.sorted().toArray();
        var places = new ArrayList<Double>();
        DoublePredicate isNew = place -> places.isEmpty() || place - places.getLast() > NEAR;
        for (double place : sorted) {
            if (isNew.test(place)) {
                places.add(place);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
