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
        int numbers = numbers(cells, heading, today);
        int apart = numbers(above.cells(), heading, today) + numbers(below.cells(), heading, today);
        boolean one = numbers == 1 && (apart == 0 || isRest(above, below, heading));
        return one ? Optional.of(new RawRow(above.spot(), cells)) : Optional.empty();
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

    private static int numbers(List<String> cells, ListHeading heading, LocalDate today) {
        return NumberCell.read(heading.cell(cells, ListColumn.NUMBER), today)
                .numbers()
                .size();
    }

    private static String cell(RawRow row, int at) {
        return at < row.cells().size() ? row.cells().get(at) : "";
    }
}
