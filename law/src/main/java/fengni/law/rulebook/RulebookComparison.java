package fengni.law.rulebook;

import fengni.law.rulebook.RulebookLine.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two versions of a rulebook side by side, row by row; tables without a difference are left out.
 *
 * @param from the earlier version
 * @param to the later version
 */
public record RulebookComparison(String from, String to, List<Table> tables) {
    public RulebookComparison {
        tables = List.copyOf(tables);
    }

    /**
     * What differs in one table.
     *
     * @param name as {@code duties}
     * @param reordered whether the rows that both have stand in another order
     */
    public record Table(
            String name,
            List<RulebookLine> added,
            List<RulebookLine> removed,
            List<Changed> changed,
            boolean reordered) {
        public Table {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
        }

        boolean differs() {
            return reordered || !added.isEmpty() || !removed.isEmpty() || !changed.isEmpty();
        }
    }

    /** A row that both have, with the cells that differ. */
    public record Changed(RulebookLine row, List<Change> changes) {
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /** One cell before and after; one of them is missing where the row grew or shrank. */
    public record Change(String field, String place, Optional<Cell> before, Optional<Cell> after) {}

    public static RulebookComparison of(Rulebook from, Rulebook to) {
        var before = tables(from);
        var tables = new ArrayList<Table>();
        tables(to).forEach((name, rows) -> tables.add(table(name, before.getOrDefault(name, List.of()), rows)));
        return new RulebookComparison(
                from.version(),
                to.version(),
                tables.stream().filter(Table::differs).toList());
    }

    /** Returns how many rows were added, removed or changed. */
    public int rows() {
        return tables.stream()
                .mapToInt(table -> table.added().size()
                        + table.removed().size()
                        + table.changed().size())
                .sum();
    }

    /** Returns the rows of every table by its name, in the order in which a reader meets them. */
    static Map<String, List<RulebookLine>> tables(Rulebook book) {
        var tables = new LinkedHashMap<String, List<RulebookLine>>();
        tables.put("duties", RulebookLine.of(book.duties()).toList());
        tables.put("clocks", RulebookLine.of(book.clocks()).toList());
        tables.put("roles", RulebookLine.of(book.roles()).toList());
        tables.put("techniques", RulebookLine.of(book.techniques()).toList());
        tables.put("questions", RulebookLine.of(book.questions()).toList());
        tables.put("authorities", RulebookLine.of(book.authorities()).toList());
        tables.put("permits", RulebookLine.of(book.permits()).toList());
        tables.put("thresholds", RulebookLine.of(book.thresholds()).toList());
        tables.put("liability", RulebookLine.of(book.penalties()).toList());
        tables.put("assessment", RulebookLine.of(book.assessment()).toList());
        tables.put("instruments", RulebookLine.of(book.instruments()).toList());
        return tables;
    }

    private static Table table(String name, List<RulebookLine> from, List<RulebookLine> to) {
        var before = byId(from);
        var after = byId(to);
        return new Table(
                name,
                to.stream().filter(row -> !before.containsKey(row.id())).toList(),
                from.stream().filter(row -> !after.containsKey(row.id())).toList(),
                to.stream()
                        .flatMap(row -> Stream.ofNullable(before.get(row.id())).flatMap(old -> changed(old, row)))
                        .toList(),
                !kept(from, after).equals(kept(to, before)));
    }

    private static List<String> kept(List<RulebookLine> rows, Map<String, RulebookLine> others) {
        return rows.stream().map(RulebookLine::id).filter(others::containsKey).toList();
    }

    private static Stream<Changed> changed(RulebookLine old, RulebookLine row) {
        var changes = Stream.concat(
                        row.cells().stream().map(cell -> change(find(old, cell), Optional.of(cell), cell)),
                        old.cells().stream()
                                .filter(cell -> find(row, cell).isEmpty())
                                .map(cell -> change(Optional.of(cell), Optional.empty(), cell)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        return changes.isEmpty() ? Stream.empty() : Stream.of(new Changed(row, changes));
    }

    private static Change change(Optional<Cell> before, Optional<Cell> after, Cell at) {
        return new Change(at.field(), at.place(), before, after);
    }

    private static Optional<Cell> find(RulebookLine row, Cell wanted) {
        return row.cells().stream().filter(wanted::isAt).findFirst();
    }

    private static Map<String, RulebookLine> byId(List<RulebookLine> rows) {
        return rows.stream().collect(Collectors.toMap(RulebookLine::id, Function.identity(), (first, twice) -> first));
    }
}
