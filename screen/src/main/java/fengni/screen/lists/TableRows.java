package fengni.screen.lists;

import fengni.screen.lists.CsvRows.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the rows of a table below its headings; a table of a single column needs none. */
final class TableRows {
    /** A title may stand above the headings. */
    private static final int HEADINGS_WITHIN = 20;

    static final Set<String> WORD = Set.of(
            "关键词",
            "关键字",
            "敏感词",
            "违禁词",
            "词",
            "词语",
            "词条",
            "词汇",
            "内容",
            "word",
            "words",
            "keyword",
            "keywords",
            "term",
            "pattern");
    private static final List<Set<String>> CATEGORIES = List.of(
            Set.of("一级分类", "一级类别", "大类", "一级", "category1", "level1", "type"),
            Set.of("分类", "类别", "类型", "标签", "风险类型", "风险类别", "category", "class", "tag", "label"),
            Set.of("二级分类", "二级类别", "小类", "二级", "子类", "category2", "level2", "subcategory", "subclass"),
            Set.of("三级分类", "三级类别", "三级", "category3", "level3"));

    private final Intake intake;
    private final List<Line> lines;

    /** Whether headings are asked for. */
    private final boolean headed;

    /**
     * One row of cells.
     *
     * @param fault why the row can't be read; its cells are then empty
     * @param broken columns of cells that hold no text but an error
     */
    record Line(int number, List<String> cells, Optional<Reason> fault, Set<Integer> broken) {
        Line {
            cells = List.copyOf(cells);
            broken = Set.copyOf(broken);
        }

        boolean blank() {
            return fault.isEmpty() && cells.stream().allMatch(String::isBlank);
        }

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    private TableRows(List<Line> lines, boolean headed, Intake intake) {
        this.headed = headed;
        this.lines = lines.stream().filter(line -> !line.blank()).toList();
        this.intake = intake;
    }

    static void csv(Decoded file, Intake intake) {
        read(CsvRows.of(file).stream().map(TableRows::line).toList(), false, intake);
    }

    /** @param headed whether a table of a single column needs a heading like others */
    static void read(List<Line> lines, boolean headed, Intake intake) {
        new TableRows(lines, headed, intake).read();
    }

    /** Whether a heading tells the column of the words. */
    static boolean isHeaded(List<Line> lines) {
        return headings(lines.stream()
                        .filter(line -> !line.blank())
                        .limit(HEADINGS_WITHIN)
                        .toList())
                >= 0;
    }

    private static int headings(List<Line> lines) {
        return IntStream.range(0, Math.min(HEADINGS_WITHIN, lines.size()))
                .filter(n -> column(lines.get(n), WORD) >= 0)
                .findFirst()
                .orElse(-1);
    }

    private static Line line(Row row) {
        return switch (row) {
            case Row.Cells(int number, List<String> cells) -> new Line(number, cells, Optional.empty(), Set.of());
            case Row.Unreadable(int number) -> new Line(number, List.of(), Optional.of(Reason.UNREADABLE), Set.of());
            case Row.Malformed(int number) -> new Line(number, List.of(), Optional.of(Reason.MALFORMED), Set.of());
        };
    }

    private void read() {
        if (lines.isEmpty()) {
            return;
        }
        intake.columns().filter(this::isFor).ifPresentOrElse(this::readChosen, this::readByHeadings);
    }

    /** Somebody who chose looked at the first sheet with headings; one with others is read by its own. */
    private boolean isFor(Columns chosen) {
        return !headed
                || !chosen.heading()
                || (isHeaded(lines)
                        && intake.isLikeFirst(lines.get(headings(lines)).cells()));
    }

    private void readChosen(Columns chosen) {
        int first = chosen.heading() ? Math.max(0, headings(lines)) : 0;
        intake.head(lines.get(first).number(), lines.get(first).cells(), chosen);
        rows(lines.subList(chosen.heading() ? first + 1 : 0, lines.size()), chosen);
    }

    private void readByHeadings() {
        int headings = headings(lines);
        if (headings >= 0) {
            rowsBelow(headings);
        } else if (!headed
                && lines.stream()
                        .allMatch(line -> line.cells().stream()
                                        .filter(cell -> !cell.isBlank())
                                        .count()
                                <= 1)) {
            lines.forEach(line -> take(line, String.join("", line.cells()), List.of()));
        } else {
            if (!headed) {
                intake.head(
                        lines.getFirst().number(),
                        lines.getFirst().cells(),
                        new Columns(true, Optional.empty(), List.of()));
            }
            intake.tell(
                    lines.getFirst().number(),
                    Reason.NO_HEADING,
                    String.join(", ", WORD.stream().sorted().toList()));
            lines.forEach(line -> intake.refuse(line.number(), Reason.NO_WORD));
        }
    }

    private void rowsBelow(int headings) {
        var heading = lines.get(headings);
        var categories = CATEGORIES.stream()
                .map(names -> column(heading, names))
                .filter(column -> column >= 0)
                .distinct()
                .toList();
        var columns = new Columns(true, Optional.of(column(heading, WORD)), categories);
        intake.head(heading.number(), heading.cells(), columns);
        lines.subList(0, headings).stream()
                .filter(line -> line.fault().isPresent())
                .forEach(line -> take(line, "", List.of()));
        rows(lines.subList(headings + 1, lines.size()), columns);
    }

    private void rows(List<Line> rows, Columns columns) {
        int word = columns.word().orElse(-1);
        for (Line line : rows) {
            if (line.broken().contains(word)) {
                intake.refuse(line.number(), Reason.CELL_ERROR, line.cell(word));
            } else {
                take(
                        line,
                        line.cell(word),
                        columns.categories().stream().map(line::cell).toList());
            }
        }
    }

    private void take(Line line, String word, List<String> categories) {
        line.fault()
                .ifPresentOrElse(
                        fault -> intake.refuse(line.number(), fault),
                        () -> intake.take(line.number(), word, categories));
    }

    private static int column(Line line, Set<String> names) {
        return IntStream.range(0, line.cells().size())
                .filter(n -> names.contains(line.cells().get(n).strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(-1);
    }
}
