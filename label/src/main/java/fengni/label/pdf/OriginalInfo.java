package fengni.label.pdf;

import fengni.label.file.Medium;
import fengni.label.pdf.PdfTokens.Entry;
import fengni.label.pdf.PdfTokens.Unexpected;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Info dictionary of an original, as the read-back finds it where the file's tables are plain and lead to it. What
 * stands in compressed objects is not found.
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

    /** Where one table says that an object begins, and its trailer. */
    private record Section(Optional<Long> offset, List<Entry> trailer) {}

    /** Returns the entries; empty if there are none, or none that are plain to be seen. */
    Optional<List<Entry>> entries() throws Unexpected {
        var reference = PdfTokens.value(trailer, "Info");
        if (reference.isEmpty() || !reference.get().getLast().equals("R")) {
            return Optional.empty();
        }
        long number = Long.parseLong(reference.get().getFirst());
        var offset = offset(number);
        if (offset.isEmpty()) {
            return Optional.empty();
        }
        var tokens = tokens(medium, offset.get(), WINDOW);
        tokens.whole();
        tokens.whole();
        tokens.expect("obj");
        return Optional.of(tokens.dictionary());
    }

    private Optional<Long> offset(long number) throws Unexpected {
        Set<Long> seen = new HashSet<>();
        long at = start;
        while (seen.add(at) && seen.size() < TABLES && medium.startsWith(at, "xref")) {
            var section = new OriginalInfo(medium, at, List.of()).section(number);
            if (section.offset().isPresent()
                    || PdfTokens.value(section.trailer(), "XRefStm").isPresent()) {
                return section.offset();
            }
            var before = PdfTokens.value(section.trailer(), "Prev");
            if (before.isEmpty()) {
                return Optional.empty();
            }
            at = Long.parseLong(before.get().getFirst());
        }
        return Optional.empty();
    }

    private Section section(long number) throws Unexpected {
        var found = Optional.<Long>empty();
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

    private Optional<Long> offsetIn(long row) throws Unexpected {
        var tokens = tokens(medium, row, LINE);
        long offset = tokens.whole();
        tokens.whole();
        return tokens.next().equals("n") ? Optional.of(offset) : Optional.empty();
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
