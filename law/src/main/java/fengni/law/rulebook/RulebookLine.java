package fengni.law.rulebook;

import fengni.law.Confidence;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of a rulebook as a list of cells, whatever its table: what a comparison compares.
 *
 * @param id the row's number
 * @param title the words by which people know it
 */
public record RulebookLine(String id, Wording title, List<Cell> cells) {
    /** The names of all cells, for which a page needs words. */
    public static final List<String> FIELDS = List.of(
            "about",
            "alone",
            "amount",
            "basis",
            "basis.confidence",
            "basis.effective",
            "basis.note",
            "binding",
            "clock",
            "concerns",
            "demands",
            "earlier",
            "earlier.confidence",
            "earlier.effective",
            "earlier.note",
            "effective",
            "ends",
            "event",
            "evidence",
            "examples",
            "explain",
            "field",
            "force",
            "gives",
            "help",
            "id",
            "issuer",
            "kind",
            "level",
            "meaning",
            "name",
            "of",
            "part",
            "relation",
            "roles",
            "rule",
            "rule.confidence",
            "rule.effective",
            "rule.note",
            "stage",
            "step",
            "tasks",
            "text",
            "title",
            "unit",
            "usual",
            "when",
            "words");

    public RulebookLine {
        cells = List.copyOf(cells);
    }

    /**
     * One value of a row.
     *
     * @param field its name, as {@code demands}; of a citation also {@code basis.confidence}
     * @param place which of several it is, as {@code 2}, or its number; empty if there is only one
     * @param coded whether the words are one of a fixed set, in lower case, for which the reader has words of their own
     */
    public record Cell(String field, String place, boolean coded, Wording words) {
        boolean isAt(Cell other) {
            return field.equals(other.field) && place.equals(other.place);
        }
    }

    static RulebookLine of(Record row) {
        var cells = new ArrayList<Cell>();
        RowShape.fields(row.getClass()).forEach((name, component) -> add(name, "", value(component, row), cells));
        var id = cells.getFirst().words().zh();
        var title = cells.stream()
                .filter(cell -> !cell.coded()
                        && !cell.words().isEmpty()
                        && !cell.words().zh().equals(id))
                .map(Cell::words)
                .filter(words -> !words.zh().equals(words.en()))
                .findFirst()
                .orElse(new Wording(id, id));
        return new RulebookLine(id, title, cells.subList(1, cells.size()));
    }

    private static void add(String field, String place, Object value, List<Cell> cells) {
        switch (value) {
            case Wording words -> cells.add(new Cell(field, place, false, words));
            case Condition when -> cells.add(plain(field, place, conditions(when)));
            case Basis basis -> addBasis(field, place, basis, cells);
            case Enum<?> code ->
                cells.add(new Cell(field, place, true, same(code.name().toLowerCase(Locale.ROOT))));
            case Boolean holds -> cells.add(new Cell(field, place, true, same(holds.toString())));
            case Record nested ->
                RowShape.fields(nested.getClass())
                        .forEach((name, component) -> add(name, place, value(component, nested), cells));
            case Collection<?> several -> addAll(field, place, several, cells);
            default -> cells.add(plain(field, place, value.toString()));
        }
    }

    /** Short words that belong together are one cell; rows within a row are cells of their own. */
    private static void addAll(String field, String place, Collection<?> several, List<Cell> cells) {
        if (several.stream().allMatch(String.class::isInstance)) {
            var words = several.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            cells.add(plain(field, place, words));
            return;
        }
        int number = 0;
        for (var one : several) {
            number++;
            add(field, one instanceof Choice choice ? choice.id() : String.valueOf(number), one, cells);
        }
    }

    private static void addBasis(String field, String place, Basis basis, List<Cell> cells) {
        cells.add(new Cell(field, place, false, basis.citation()));
        cells.add(plain(
                field + ".effective", place, basis.instrument().effective().toString()));
        cells.add(new Cell(field + ".confidence", place, true, same(word(basis.confidence()))));
        cells.add(new Cell(field + ".note", place, false, basis.note()));
    }

    private static String conditions(Condition when) {
        return when.all().stream()
                .map(any -> any.stream().sorted().collect(Collectors.joining(" | ")))
                .collect(Collectors.joining(" & "));
    }

    private static String word(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }

    private static Cell plain(String field, String place, String text) {
        return new Cell(field, place, false, same(text));
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }

    private static Object value(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }

    static Stream<RulebookLine> of(Collection<? extends Record> rows) {
        return rows.stream().map(RulebookLine::of);
    }
}
