package fengni.registry.lists;

import fengni.office.tables.FileTable;
import fengni.registry.lists.RowFinding.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the tables of a file as a published list: a heading holds until the next, in its own table and in those that go on
 * without one; titles above it are passed over. Not safe for use by many threads.
 */
final class ListReader {
    /** So many rows may stand above a heading. */
    private static final int HIGHEST_TITLE = 10;

    private final LocalDate today;
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<RowFinding> findings = new ArrayList<>();
    private final Map<String, Spot> seen = new HashMap<>();
    private final List<RawRow> titles = new ArrayList<>();
    private Optional<ListHeading> heading = Optional.empty();
    private Optional<RawRow> last = Optional.empty();
    private int read;

    private ListReader(LocalDate today) {
        this.today = today;
    }

    /** A row that is not read yet, and where it stands. */
    record RawRow(Spot spot, List<String> cells) {}

    /** @param today the day by which dates in numbers count as past */
    static ReadList read(List<FileTable> tables, LocalDate today) {
        var reader = new ListReader(today);
        tables.forEach(reader::table);
        return reader.ended();
    }

    private void table(FileTable table) {
        boolean first = table.goesOn();
        if (!table.goesOn()) {
            settle();
            heading = heading.filter(known -> goesOnWithout(table, known));
        }
        for (var row : table.rows()) {
            var raw = new RawRow(new Spot(table.part(), table.name(), row.number()), row.cells());
            var found = ListHeading.of(raw.cells());
            if (found.isPresent()) {
                begin(found.get());
            } else if (!row.isEmpty()) {
                row(raw, first);
                first = false;
            }
        }
    }

    /** Returns whether a table has no heading of its own and may stand under this one. */
    private static boolean goesOnWithout(FileTable table, ListHeading known) {
        return !table.rows().isEmpty()
                && table.rows().getFirst().cells().size() == known.width()
                && table.rows().stream()
                        .limit(HIGHEST_TITLE)
                        .noneMatch(row -> ListHeading.of(row.cells()).isPresent());
    }

    /** The same heading again, as on top of each page, ends no row; another does. */
    private void begin(ListHeading found) {
        if (heading.filter(found::equals).isEmpty()) {
            titles.clear();
            settle();
        }
        heading = Optional.of(found);
    }

    /** A title is passed over only if a heading follows; otherwise it is reported as any other row. */
    private void row(RawRow raw, boolean mayGoOn) {
        if (heading.isEmpty()) {
            untitled(raw);
            return;
        }
        var joined = mayGoOn
                ? last.flatMap(before -> PageBreak.joined(before, raw, heading.get(), today))
                : Optional.<RawRow>empty();
        if (joined.isPresent()) {
            last = joined;
        } else {
            settle();
            last = Optional.of(raw);
        }
    }

    private void untitled(RawRow raw) {
        if (words(raw) <= 2) {
            titles.add(raw);
        } else {
            noHeading(raw);
        }
    }

    private static long words(RawRow raw) {
        return raw.cells().stream().filter(cell -> !cell.isBlank()).distinct().count();
    }

    private void noHeading(RawRow raw) {
        read++;
        findings.add(new RowFinding(raw.spot(), Code.NO_HEADING, false, List.of(), raw.cells()));
    }

    /** Reads the row that waited for what might have gone on with it. */
    private void settle() {
        last.ifPresent(raw -> {
            var row = RowReader.read(raw, heading.orElseThrow(), today);
            read += row.units();
            findings.addAll(row.findings());
            row.rows().forEach(this::add);
        });
        last = Optional.empty();
        titles.forEach(this::noHeading);
        titles.clear();
    }

    private void add(RowReader.Made made) {
        var row = made.row();
        var before = seen.putIfAbsent(key(row.number()), row.spot());
        if (before == null) {
            rows.add(row);
        } else {
            findings.add(new RowFinding(
                    row.spot(),
                    Code.DOUBLED,
                    false,
                    List.of(row.number(), Integer.toString(before.row())),
                    made.cells()));
        }
    }

    private ReadList ended() {
        settle();
        return new ReadList(rows, findings, read);
    }

    /** Letter case of published numbers is irregular. */
    static String key(String number) {
        return number.toLowerCase(Locale.ROOT);
    }
}
