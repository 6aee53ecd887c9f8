package fengni.registry.shelf;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.law.ChinaDay;
import fengni.law.CreditCode;
import fengni.law.NumberCheck;
import fengni.office.tables.FileTable;
import fengni.office.tables.TableFile;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sheet as it was read: rows that can be taken over, and everything that is wrong. No row is dropped: one that is not
 * among {@code rows} has a fault, and one that is may have some that do not hinder.
 */
record ShelfSheet(List<ShelfRow> rows, List<RowFault> faults) {
    /** The field of a form that holds the file. */
    static final String FILE = "file";

    static final int MOST_ROWS = 100_000;
    static final int MOST_BYTES = 20 << 20;

    private static final int LONGEST = 200;

    ShelfSheet {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** The columns, by any of their headings in any order. */
    enum Column {
        NAME("name", "app appname 应用 应用名称 应用程序 应用程序名称 名称 小程序名称"),
        PACKAGE("packageId", "package packagename appid 包名 应用包名 应用标识 小程序标识"),
        SUBJECT("subject", "developer company 主体 主体名称 开发者 开发者名称 运营主体 单位名称"),
        CREDIT_CODE("creditCode", "uscc 统一社会信用代码 信用代码"),
        OWN("ownNumber", "number filingnumber 自有备案号 自有备案编号 备案号 备案编号 算法备案号 算法备案编号"),
        SUPPLIER("supplierNumber", "供应商备案号 供应商备案编号 供应方备案号 供应方备案编号 技术支持者备案号 技术支持者备案编号 技术支持方备案号 模型备案号"),
        CATEGORY("category", "class 类目 类别 分类 应用类别 服务类目");

        private final String field;
        /** Each between two spaces, as a heading is when it is looked for. */
        private final String headings;

        Column(String field, String headings) {
            this.field = field;
            this.headings = " " + field.toLowerCase(Locale.ROOT) + " " + headings + " ";
        }

        boolean needed() {
            return this == NAME || this == PACKAGE || this == SUBJECT;
        }

        String field() {
            return field;
        }

        static Optional<Column> of(String heading) {
            var plain = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                    .replaceAll("[\\s_*\\-]|\\(.*\\)", "")
                    .toLowerCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(column -> !plain.isEmpty() && column.headings.contains(" " + plain + " "))
                    .findFirst();
        }
    }

    /** Reads a file, or says why it cannot be read at all. */
    static Outcome<ShelfSheet> read(byte[] file, Instant now) {
        if (file.length > MOST_BYTES) {
            return Outcome.faulty(Fault.of(FILE, "shelf_large", MOST_BYTES >> 20));
        }
        return lines(file).then(lines -> {
            var filled = lines.stream().filter(line -> !line.isEmpty()).toList();
            return filled.isEmpty()
                    ? Outcome.faulty(Fault.of(FILE, "shelf_empty"))
                    : columns(filled.getFirst()).map(columns -> new Reading(columns, now).read(filled));
        });
    }

    /** Reads the first table; of a spreadsheet that is the first sheet. */
    private static Outcome<List<FileTable.Row>> lines(byte[] file) {
        var read = TableFile.read(file);
        if (read instanceof Outcome.Faulty<List<FileTable>>(var faults)
                && faults.stream().anyMatch(fault -> fault.code().equals("table_kind"))) {
            return Outcome.faulty(Fault.of(FILE, "shelf_encoding"));
        }
        return read.then(tables -> {
            var lines = tables.isEmpty()
                    ? List.<FileTable.Row>of()
                    : tables.getFirst().rows();
            return lines.size() > MOST_ROWS + 1
                    ? Outcome.faulty(Fault.of(FILE, "shelf_rows", MOST_ROWS))
                    : new Outcome.Done<>(lines);
        });
    }

    /** Returns a cell without the spaces around it, wide ones included; empty text beyond the last. */
    private static String cell(FileTable.Row line, int column) {
        return column < line.cells().size() ? line.cells().get(column).strip() : "";
    }

    private static Outcome<Map<Column, Integer>> columns(FileTable.Row head) {
        var faults = new Faults();
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int at = 0; at < head.cells().size(); at++) {
            var heading = cell(head, at);
            var column = Column.of(heading);
            if (column.isPresent()) {
                var before = Optional.ofNullable(columns.put(column.get(), at));
                faults.expect(before.isEmpty(), FILE, "shelf_column_twice", heading);
            }
        }
        Stream.of(Column.values())
                .filter(Column::needed)
                .filter(column -> !columns.containsKey(column))
                .forEach(column -> faults.add(
                        Fault.of(FILE, "shelf_column_" + column.name().toLowerCase(Locale.ROOT))));
        return faults.none() ? new Outcome.Done<>(columns) : new Outcome.Faulty<>(faults.list());
    }

    /** The rows below the head. */
    private static final class Reading {
        private final Map<Column, Integer> columns;
        private final Instant now;
        private final Map<String, Integer> packages = new HashMap<>();
        private final List<ShelfRow> rows = new ArrayList<>();
        private final List<RowFault> bad = new ArrayList<>();

        Reading(Map<Column, Integer> columns, Instant now) {
            this.columns = columns;
            this.now = now;
        }

        ShelfSheet read(List<FileTable.Row> lines) {
            lines.stream().skip(1).forEach(this::read);
            return new ShelfSheet(rows, bad);
        }

        private void read(FileTable.Row line) {
            var row = new ShelfRow(
                    line.number(),
                    cell(line, Column.NAME),
                    cell(line, Column.PACKAGE),
                    cell(line, Column.SUBJECT),
                    cell(line, Column.CREDIT_CODE).toUpperCase(Locale.ROOT),
                    cell(line, Column.OWN),
                    cell(line, Column.SUPPLIER),
                    cell(line, Column.CATEGORY));
            var hindering = hindering(line, row);
            hindering.forEach(fault -> note(row, fault));
            if (hindering.isEmpty()) {
                packages.put(row.packageId(), row.line());
                remarks(row).forEach(fault -> note(row, fault));
                rows.add(row);
            }
        }

        private List<Fault> hindering(FileTable.Row line, ShelfRow row) {
            var faults = new Faults();
            for (var column : Column.values()) {
                var text = cell(line, column);
                if (column.needed() || !text.isEmpty()) {
                    faults.words(Optional.of(text), column.field(), LONGEST);
                }
            }
            Optional.ofNullable(packages.get(row.packageId()))
                    .ifPresent(first -> faults.add(Fault.of(Column.PACKAGE.field(), "shelf_package_twice", first)));
            return faults.list();
        }

        /** What is worth a look and hinders nothing. */
        private List<Fault> remarks(ShelfRow row) {
            return row.creditCode().isEmpty() || fits(row.creditCode())
                    ? List.of()
                    : List.of(Fault.of(Column.CREDIT_CODE.field(), "shelf_credit_code"));
        }

        private boolean fits(String creditCode) {
            return NumberCheck.of(creditCode, ChinaDay.of(now)) instanceof NumberCheck.Fits fit
                    && fit.number() instanceof CreditCode;
        }

        private void note(ShelfRow row, Fault fault) {
            bad.add(new RowFault(row.line(), fault, shortened(row.packageId()), shown(row)));
        }

        private String cell(FileTable.Row line, Column column) {
            return Optional.ofNullable(columns.get(column))
                    .map(at -> ShelfSheet.cell(line, at))
                    .orElse("");
        }

        private static String shown(ShelfRow row) {
            return shortened(String.join(" | ", row.cells()));
        }

        private static String shortened(String text) {
            var clean = text.replaceAll("\\p{Cntrl}", " ");
            return clean.codePointCount(0, clean.length()) <= LONGEST
                    ? clean
                    : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "…";
        }
    }
}
