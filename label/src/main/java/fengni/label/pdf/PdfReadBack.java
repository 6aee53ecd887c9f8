package fengni.label.pdf;

import fengni.label.file.Medium;
import fengni.label.pdf.PdfTokens.Entry;
import fengni.label.pdf.PdfTokens.Unexpected;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a labelled PDF once more before it is given out, sharing no code with the parser and the writer.
 *
 * <p>It asks for four things: the original is the beginning of the file, byte for byte; what follows is one update that
 * puts an Info dictionary in place and touches nothing else; that dictionary has this label under one key and otherwise
 * the entries it had; and the update's table continues the original's.
 */
final class PdfReadBack {
    private static final int TAIL = 2048;
    /** One row of a table that is a stream, as our own have it. */
    private static final int ROW = 11;

    /** Entries of the newest trailer that an update may not change. */
    private static final Set<String> STANDING = Set.of("Root", "Encrypt");

    private final Medium original;
    private final String update;

    /** The trailer that belongs to a table of objects, and where that ends. */
    private record Table(List<Entry> trailer, int end) {}

    /** An object, and where the file should say that it begins. */
    private record Placed(long number, long generation, long offset) {}

    private PdfReadBack(Medium original, String update) {
        this.original = original;
        this.update = update;
    }

    /** Returns what is not as meant, if anything. */
    static Optional<String> difference(Medium original, Medium marked, String json) {
        long added = marked.length() - original.length();
        if (added <= 0 || added > PdfLimits.UPDATE_BYTES) {
            return Optional.of("an update of " + added + " bytes");
        }
        if (marked.part(0, original.length()).mismatch(original) >= 0) {
            return Optional.of("bytes before the update");
        }
        try {
            var update = marked.between(original.length(), marked.length()).latin();
            new PdfReadBack(original, update).check(json);
            return Optional.empty();
        } catch (Unexpected unexpected) {
            return Optional.of(String.valueOf(unexpected.getMessage()));
        } catch (IndexOutOfBoundsException outside) {
            return Optional.of("an offset outside of the original");
        }
    }

    private void check(String json) throws Unexpected {
        int last = update.lastIndexOf("startxref");
        var ending = new PdfTokens(update, Math.max(0, last));
        ending.expect("startxref");
        long start = ending.whole() - original.length();
        require(start > 0 && start < last, "startxref");
        require(update.substring(ending.position()).equals("\n%%EOF\n"), "the end");
        var tokens = new PdfTokens(update, 0);
        long number = tokens.whole();
        long offset = original.length() + update.indexOf(Long.toString(number));
        var object = new Placed(number, tokens.whole(), offset);
        tokens.expect("obj");
        var info = tokens.dictionary();
        tokens.expect("endobj");
        int before = tokens.position();
        require(before <= start && update.substring(before, (int) start).isBlank(), "the way to the table");
        var table =
                update.startsWith("xref", (int) start) ? plain(tokens, object) : stream(tokens, (int) start, object);
        require(table.end() == last, "what stands between");
        checkTrailer(table.trailer(), object);
        checkInfo(info, json);
    }

    private Table plain(PdfTokens tokens, Placed object) throws Unexpected {
        tokens.expect("xref");
        require(tokens.whole() == object.number() && tokens.whole() == 1, "the table's range");
        require(tokens.whole() == object.offset(), "the table's offset");
        require(tokens.whole() == object.generation(), "the table's generation");
        tokens.expect("n");
        tokens.expect("trailer");
        var trailer = tokens.dictionary();
        return new Table(trailer, endOf(tokens));
    }

    private Table stream(PdfTokens tokens, int start, Placed object) throws Unexpected {
        long own = tokens.whole();
        require(tokens.whole() == 0, "the table's generation");
        tokens.expect("obj");
        var trailer = tokens.dictionary();
        tokens.expect("stream");
        int data = tokens.position() + 1;
        require(single(trailer, "W").equals(List.of("[", "1", "8", "2", "]")), "the table's widths");
        var number = Long.toString(object.number());
        var index = object.number() + 1 == own
                ? List.of("[", number, "2", "]")
                : List.of("[", number, "1", Long.toString(own), "1", "]");
        require(object.number() < own && single(trailer, "Index").equals(index), "the table's range");
        checkRow(data, object);
        checkRow(data + ROW, new Placed(own, 0, original.length() + start));
        var after = new PdfTokens(update, data + 2 * ROW);
        after.expect("endstream");
        after.expect("endobj");
        return new Table(trailer, endOf(after));
    }

    private int endOf(PdfTokens tokens) {
        int end = tokens.position();
        while (end < update.length() && update.charAt(end) == '\n') {
            end++;
        }
        return end;
    }

    private void checkRow(int at, Placed object) throws Unexpected {
        require(at + ROW <= update.length() && update.charAt(at) == 1, "the table's kind");
        require(number(at + 1, 8) == object.offset(), "the table's offset");
        require(number(at + 9, 2) == object.generation(), "the table's generation");
    }

    private long number(int at, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | update.charAt(at + i);
        }
        return number;
    }

    private void checkTrailer(List<Entry> trailer, Placed object) throws Unexpected {
        var reference = List.of(Long.toString(object.number()), Long.toString(object.generation()), "R");
        require(single(trailer, "Info").equals(reference), "the trailer's Info");
        require(single(trailer, "Prev").equals(List.of(Long.toString(originalStart()))), "the trailer's Prev");
        var old = newestTrailer();
        for (String key : STANDING) {
            require(PdfTokens.value(trailer, key).equals(PdfTokens.value(old, key)), "the trailer's " + key);
        }
        var size = new PdfTokens(single(trailer, "Size").getFirst(), 0).whole();
        var before = new PdfTokens(single(old, "Size").getFirst(), 0).whole();
        require(size > object.number() && size >= before && size <= before + 2, "the trailer's Size");
    }

    private void checkInfo(List<Entry> info, String json) throws Unexpected {
        require(single(info, "AIGC").equals(List.of('(' + json)), "the label");
        var before = new OriginalInfo(original, originalStart(), newestTrailer()).entries();
        if (before.isPresent()) {
            require(others(info).equals(others(before.get())), "entries beside the label");
        }
    }

    private static Set<Entry> others(List<Entry> info) {
        return Set.copyOf(
                info.stream().filter(entry -> !entry.key().equals("AIGC")).toList());
    }

    private long originalStart() throws Unexpected {
        long from = Math.max(0, original.length() - TAIL);
        var tail = original.between(from, original.length()).latin();
        var tokens = new PdfTokens(tail, Math.max(0, tail.lastIndexOf("startxref")));
        tokens.expect("startxref");
        long start = tokens.whole();
        require(tail.substring(tokens.position()).trim().equals("%%EOF"), "the end of the original");
        return start;
    }

    /** Returns the trailer that the original's last words lead to. */
    private List<Entry> newestTrailer() throws Unexpected {
        return OriginalInfo.trailer(original, originalStart());
    }

    private static List<String> single(List<Entry> entries, String key) throws Unexpected {
        var values = entries.stream().filter(entry -> entry.key().equals(key)).toList();
        require(values.size() == 1, values.size() + " entries " + key);
        return values.getFirst().value();
    }

    private static void require(boolean holds, String what) throws Unexpected {
        if (!holds) {
            throw new Unexpected(what);
        }
    }
}
