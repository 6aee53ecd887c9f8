package fengni.registry.lists;

import fengni.law.lists.CellWords;
import fengni.law.lists.NumberCell;
import fengni.registry.lists.ListReader.RawRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that break over pages: their rest stands as the first row of the next page, with some cells empty. */
final class PageBreak {
    private PageBreak() {}

    /** Returns both as one row; empty if they are two. */
    static Optional<RawRow> joined(RawRow above, RawRow below, ListHeading heading, LocalDate today) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < Math.max(above.cells().size(), below.cells().size()); at++) {
            cells.add((cell(above, at) + "\n" + cell(below, at)).strip());
        }
        var whole = number(cells, heading, today);
        var halves = List.of(number(above.cells(), heading, today), number(below.cells(), heading, today));
        long apart = halves.stream().mapToLong(half -> half.numbers().size()).sum();
        boolean rest = apart == 0 || (apart == 1 && (isBroken(halves) || isRest(above, below, heading)));
        return whole.numbers().size() == 1 && whole.words().isEmpty() && rest
                ? Optional.of(new RawRow(above.spot(), cells))
                : Optional.empty();
    }

    /** Part of a number stands alone, as when a line ends behind 网信算备. */
    private static boolean isBroken(List<NumberCell> halves) {
        return halves.stream().anyMatch(half -> !half.words().isEmpty());
    }

    /** A serial or a name in both rows means that they are two. */
    private static boolean isRest(RawRow above, RawRow below, ListHeading heading) {
        if (heading.places().containsKey(ListColumn.SERIAL)) {
            return heading.cell(below.cells(), ListColumn.SERIAL).isBlank();
        }
        return List.of(ListColumn.NAME, ListColumn.SUBJECT, ListColumn.NUMBER).stream()
                .anyMatch(column -> CellWords.isNone(heading.cell(above.cells(), column))
                        || CellWords.isNone(heading.cell(below.cells(), column)));
    }

    private static NumberCell number(List<String> cells, ListHeading heading, LocalDate today) {
        return NumberCell.read(heading.cell(cells, ListColumn.NUMBER), today);
    }

    private static String cell(RawRow row, int at) {
        return at < row.cells().size() ? row.cells().get(at) : "";
    }
}
