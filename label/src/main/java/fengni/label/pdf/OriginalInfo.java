package fengni.label.pdf;

import fengni.label.file.Medium;
import fengni.label.pdf.PdfTokens.Entry;
import fengni.label.pdf.PdfTokens.Unexpected;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Info dictionary of an original, as the read-back finds it where the file's tables lead to it. What is packed in an
 * unusual way is not found.
 */
final class OriginalInfo {
    private static final int ENTRY = 20;
    /** A trailer or an Info dictionary is read in so many bytes. */
    private static final int WINDOW = 1 << 20;

    /** Where a row says whether its object is in use. */
    private static final int KIND = 17;
    /** The head of a range of rows. */
    private static final int LINE = 128;

    private static final int TABLES = 1_000;

    private final Medium medium;
    private final long start;
    private final List<Entry> trailer;

    OriginalInfo(Medium medium, long start, List<Entry> trailer) {
        this.medium = medium;
        this.start = start;
        this.trailer = trailer;
    }

    /** Returns the trailer of the table at an offset, or the dictionary of the stream that is both. */
    static List<Entry> trailer(Medium medium, long start) throws Unexpected {
        var tokens = tokens(medium, start, WINDOW);
        var first = tokens.next();
        if (!first.equals("xref")) {
            tokens.whole();
            tokens.expect("obj");
            return tokens.dictionary();
        }
        return new OriginalInfo(medium, start, List.of()).section(-1).trailer();
    }

    /** Where an object stands: at an offset, or in a stream of objects. */
    private sealed interface Place {
        record At(long offset) implements Place {}

        record Inside(long stream) implements Place {}
    }

    /** Where one table says that an object stands, and its trailer. */
    private record Section(Optional<Place> place, List<Entry> trailer) {}

    /** Returns the entries; empty if there are none, or none that are plain to be seen. */
    Optional<List<Entry>> entries() throws Unexpected {
        var reference = PdfTokens.value(trailer, "Info");
        if (reference.isEmpty() || !reference.get().getLast().equals("R")) {
            return Optional.empty();
        }
        long number = PdfTokens.wholeOf(reference.get().getFirst());
        var place = place(number);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        return switch (place.get()) {
            case Place.At(var offset) -> Optional.of(object(offset));
            case Place.Inside(var stream) -> inside(stream, number);
        };
    }

    private List<Entry> object(long offset) throws Unexpected {
        var tokens = tokens(medium, offset, WINDOW);
        tokens.whole();
        tokens.whole();
        tokens.expect("obj");
        return tokens.dictionary();
    }

    private Optional<List<Entry>> inside(long stream, long number) throws Unexpected {
        var where = place(stream).filter(Place.At.class::isInstance).map(Place.At.class::cast);
        var objects = where.isPresent() ? PlainStream.at(medium, where.get().offset()) : Optional.<PlainStream>empty();
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        var heads = new PdfTokens(objects.get().data(), 0);
        long count = objects.get().number("N", 0);
        for (long i = 0; i < count; i++) {
            long object = heads.whole();
            long at = objects.get().number("First", 0) + heads.whole();
            if (object == number) {
                return Optional.of(new PdfTokens(objects.get().data(), (int) at).dictionary());
            }
        }
        return Optional.empty();
    }

    private Optional<Place> place(long number) throws Unexpected {
        Set<Long> seen = new HashSet<>();
        long at = start;
        while (seen.add(at) && seen.size() < TABLES) {
            var section = new OriginalInfo(medium, at, List.of()).any(number);
            var before = section.flatMap(found -> PdfTokens.value(found.trailer(), "Prev"));
            var place = section.flatMap(Section::place);
            if (place.isPresent() || before.isEmpty()) {
                return place;
            }
            at = new PdfTokens(before.get().getFirst(), 0).whole();
        }
        return Optional.empty();
    }

    /** Reads the table here, of whatever kind, and the stream that a plain one may have beside it. */
    private Optional<Section> any(long number) throws Unexpected {
        if (!medium.startsWith(start, "xref")) {
            return stream(start, number);
        }
        var section = section(number);
        var beside = PdfTokens.value(section.trailer(), "XRefStm");
        if (section.place().isPresent() || beside.isEmpty()) {
            return Optional.of(section);
        }
        long at = new PdfTokens(beside.get().getFirst(), 0).whole();
        return stream(at, number).map(found -> new Section(found.place(), section.trailer()));
    }

    private Optional<Section> stream(long at, long number) throws Unexpected {
        var table = PlainStream.at(medium, at);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        var widths = table.get().numbers("W");
        var ranges = table.get().numbers("Index");
        if (ranges.isEmpty()) {
            ranges = List.of(0, (int) table.get().number("Size", 0));
        }
        long row = 0;
        for (int i = 0; i + 1 < ranges.size(); i += 2) {
            if (number >= ranges.get(i) && number < (long) ranges.get(i) + ranges.get(i + 1)) {
                var place = place(table.get().data(), widths, row + number - ranges.get(i));
                return Optional.of(new Section(place, table.get().entries()));
            }
            row += ranges.get(i + 1);
        }
        return Optional.of(new Section(Optional.empty(), table.get().entries()));
    }

    private static Optional<Place> place(String rows, List<Integer> widths, long row) throws Unexpected {
        int width = widths.stream().mapToInt(Integer::intValue).sum();
        if (widths.size() != 3 || width > rows.length() || (row + 1) * width > rows.length()) {
            throw new Unexpected("rows of the table");
        }
        int at = (int) row * width;
        long kind = widths.get(0) == 0 ? 1 : number(rows, at, widths.get(0));
        long value = number(rows, at + widths.get(0), widths.get(1));
        return kind == 1
                ? Optional.of(new Place.At(value))
                : kind == 2 ? Optional.of(new Place.Inside(value)) : Optional.empty();
    }

    private static long number(String rows, int at, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | rows.charAt(at + i);
        }
        return number;
    }

    private Section section(long number) throws Unexpected {
        var found = Optional.<Place>empty();
        long at = start + "xref".length();
        while (true) {
            var tokens = tokens(medium, at, LINE);
            var word = tokens.next();
            if (word.equals("trailer")) {
                var all = tokens(medium, at, WINDOW);
                all.expect("trailer");
                return new Section(found, all.dictionary());
            }
            long first = new PdfTokens(word, 0).whole();
            long count = tokens.whole();
            long rows = skippedBlanks(at + tokens.position());
            int width = width(rows, count);
            if (found.isEmpty() && number >= first && number < first + count) {
                found = offsetIn(rows + (number - first) * width);
            }
            at = rows + count * width;
        }
    }

    private Optional<Place> offsetIn(long row) throws Unexpected {
        var tokens = tokens(medium, row, LINE);
        long offset = tokens.whole();
        tokens.whole();
        return tokens.next().equals("n") ? Optional.of(new Place.At(offset)) : Optional.empty();
    }

    /** Some writers end a row with one byte where two are prescribed, or with three. */
    private int width(long rows, long count) throws Unexpected {
        for (int width : List.of(ENTRY, ENTRY - 1, ENTRY + 1)) {
            if (count == 0 || (count <= medium.length() / width && isKind(rows + (count - 1) * width + KIND))) {
                return width;
            }
        }
        throw new Unexpected("rows of the table at " + rows);
    }

    private boolean isKind(long at) {
        return medium.startsWith(at, "n") || medium.startsWith(at, "f");
    }

    private long skippedBlanks(long from) {
        long at = from;
        while (medium.has(at, 1) && medium.u8(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static PdfTokens tokens(Medium medium, long at, int most) throws Unexpected {
        if (!medium.has(at, 1)) {
            throw new Unexpected("an offset outside of the original: " + at);
        }
        return new PdfTokens(
                medium.slice(at, Math.min(most, medium.length() - at)).latin(), 0);
    }
}
