package fengni.registry.lists;

import fengni.law.GenerativeNumber;
import fengni.law.lists.CellWords;
import fengni.law.lists.ListedDate;
import fengni.law.lists.ListedRole;
import fengni.law.lists.NumberCell;
import fengni.law.lists.ProductCell;
import fengni.law.lists.RemarkCell;
import fengni.registry.lists.ListReader.RawRow;
import fengni.registry.lists.RowFinding.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one row under its heading: each number in it is a row of the list, or there is a finding. */
final class RowReader {
    private final RawRow raw;
    private final ListHeading heading;
    private final List<RowFinding> findings = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();

    private RowReader(RawRow raw, ListHeading heading) {
        this.raw = raw;
        this.heading = heading;
    }

    /** A row with the cells that it was made of. */
    record Made(ReadRow row, List<String> cells) {}

    /**
     * What one row of a file brought.
     *
     * @param units how many rows it counts as
     */
    record RowRead(List<Made> rows, List<RowFinding> findings, int units) {}

    static RowRead read(RawRow raw, ListHeading heading, LocalDate today) {
        var reader = new RowReader(raw, heading);
        reader.read(today);
        return new RowRead(reader.made, reader.findings, Math.max(1, reader.made.size()));
    }

    private void read(LocalDate today) {
        var number = NumberCell.read(cell(ListColumn.NUMBER), today);
        if (!refused(number)) {
            doubts(number);
            number.numbers().forEach(one -> made.add(new Made(row(one), raw.cells())));
        }
    }

    private boolean refused(NumberCell number) {
        long filled = raw.cells().stream()
                .skip(heading.width())
                .filter(cell -> !cell.isBlank())
                .count();
        if (filled > 0) {
            return refuse(Code.EXTRA_CELLS, raw.cells().size(), heading.width());
        }
        if (number.numbers().isEmpty()) {
            return refuse(Code.NO_NUMBER, line(ListColumn.NUMBER));
        }
        var empty = Stream.of(ListColumn.NAME, ListColumn.SUBJECT)
                .filter(column -> CellWords.isNone(cell(column)))
                .findFirst();
        return empty.isPresent() && refuse(Code.EMPTY_COLUMN, empty.get() == ListColumn.NAME ? "名称" : "主体");
    }

    private boolean refuse(Code code, Object... params) {
        find(code, false, params);
        return true;
    }

    private void doubts(NumberCell number) {
        number.words().forEach(words -> find(Code.NUMBER_WORDS, true, words.text()));
        if (number.numbers().size() > 1) {
            find(Code.SEVERAL_NUMBERS, true, number.numbers().size());
        }
        number.numbers().stream()
                .filter(one -> !one.findings().isEmpty())
                .forEach(one -> find(Code.NUMBER_DOUBTFUL, true, one.number().value()));
        var role = cell(ListColumn.ROLE);
        if (!CellWords.isNone(role) && role().isEmpty() && !isCategory(role)) {
            find(Code.ROLE_UNKNOWN, true, line(ListColumn.ROLE));
        }
        if (!CellWords.isNone(date()) && ListedDate.read(date()) instanceof ListedDate.Unread) {
            find(Code.DATE_UNREAD, true, date());
        }
    }

    private void find(Code code, boolean taken, Object... params) {
        findings.add(new RowFinding(
                raw.spot(), code, taken, Stream.of(params).map(String::valueOf).toList(), raw.cells()));
    }

    private ReadRow row(NumberCell.Listed number) {
        var remark = line(ListColumn.REMARK);
        var series = series(number);
        return new ReadRow(
                raw.spot(),
                series,
                number.number().value(),
                line(ListColumn.NAME),
                role().map(ListedRole::word),
                category(),
                line(ListColumn.SUBJECT),
                products(),
                line(ListColumn.PURPOSE),
                line(ListColumn.PLACE),
                date(),
                remark,
                series == ListSeries.CANCELLATIONS || RemarkCell.read(remark).isCancelled());
    }

    /** Filed and registered services mostly stand in one table: the column decides, without it the number. */
    private ListSeries series(NumberCell.Listed number) {
        if (heading.series() != ListSeries.GENERATIVE_FILED) {
            return heading.series();
        }
        var said = cell(ListColumn.KIND);
        boolean numbered = is(number, GenerativeNumber.Kind.REGISTERED);
        boolean registered = said.contains("登记") || (numbered && !said.contains("备案"));
        if (registered != numbered && !(registered && is(number, GenerativeNumber.Kind.DATE_ONLY))) {
            find(Code.SERIES_UNLIKE, true, CellWords.line(said));
        }
        return registered ? ListSeries.GENERATIVE_REGISTERED : ListSeries.GENERATIVE_FILED;
    }

    private static boolean is(NumberCell.Listed number, GenerativeNumber.Kind kind) {
        return number.number() instanceof GenerativeNumber generative && generative.kind() == kind;
    }

    private List<PublishedRow.Product> products() {
        return ProductCell.read(line(ListColumn.PRODUCTS)).products().stream()
                .map(one -> new PublishedRow.Product(one.name(), one.form()))
                .toList();
    }

    private Optional<ListedRole> role() {
        return ListedRole.read(cell(ListColumn.ROLE));
    }

    /** Some notices give a category in the column of the role; a role that nobody knows stays readable here. */
    private String category() {
        return role().isPresent() || cell(ListColumn.ROLE).isBlank()
                ? line(ListColumn.CATEGORY)
                : line(ListColumn.ROLE);
    }

    private static boolean isCategory(String cell) {
        return CellWords.bare(cell).endsWith("类");
    }

    private String date() {
        var filed = line(ListColumn.DATE);
        return filed.isEmpty() ? line(ListColumn.CANCELLED_ON) : filed;
    }

    private String cell(ListColumn column) {
        return heading.cell(raw.cells(), column);
    }

    private String line(ListColumn column) {
        return CellWords.line(cell(column));
    }
}
