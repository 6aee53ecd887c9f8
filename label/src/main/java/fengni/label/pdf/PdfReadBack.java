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
    /** Entries of the newest trailer that an update may not change. */
    private static final Set<String> STANDING = Set.of("Root", "Encrypt");

    private final Medium original;
    private final String update;

    /** A table of objects, and the trailer that belongs to it. */
    private record Table(List<Entry> trailer, int start, int end) {}

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
        tokens.whole();
        int objectStart = update.indexOf(Long.toString(number));
        tokens.expect("obj");
        var info = tokens.dictionary();
        tokens.expect("endobj");
        var table = table(tokens, (int) start, number, original.length() + objectStart);
        require(table.start() == start && table.end() == last, "what stands between");
        checkTrailer(table.trailer(), number);
        checkInfo(info, json);
    }

    private Table table(PdfTokens tokens, int start, long number, long offset) throws Unexpected {
        int before = tokens.position();
        require(update.substring(before, start).isBlank(), "the way to the table");
        return update.startsWith("xref", start)
                ? plain(tokens, start, number, offset)
                : stream(tokens, start, number, offset);
    }

    private Table plain(PdfTokens tokens, int start, long number, long offset) throws Unexpected {
        tokens.expect("xref");
        require(tokens.whole() == number && tokens.whole() == 1, "the table's range");
        require(tokens.whole() == offset, "the table's offset");
        tokens.whole();
        tokens.expect("n");
        tokens.expect("trailer");
        var trailer = tokens.dictionary();
        return new Table(trailer, start, endOf(tokens));
    }

    private Table stream(PdfTokens tokens, int start, long number, long offset) throws Unexpected {
        long own = tokens.whole();
        require(tokens.whole() == 0, "the table's generation");
        tokens.expect("obj");
        var trailer = tokens.dictionary();
        tokens.expect("stream");
        int data = tokens.position() + 1;
        require(single(trailer, "W").equals(List.of("[", "1", "8", "2", "]")), "the table's widths");
        boolean adjacent = number + 1 == own;
        var index = adjacent ? List.of("[", "" + number, "2", "]") : List.of("[", "" + number, "1", "" + own, "1", "]");
        require(number < own && single(trailer, "Index").equals(index), "the table's range");
        require(row(data, 0) == offset, "the table's offset");
        require(row(data, 1) == original.length() + start, "the table's own offset");
        var after = new PdfTokens(update, data + 22);
        after.expect("endstream");
        after.expect("endobj");
        return new Table(trailer, start, endOf(after));
    }

    private int endOf(PdfTokens tokens) {
        int end = tokens.position();
        while (end < update.length() && update.charAt(end) == '\n') {
            end++;
        }
        return end;
    }

    private long row(int data, int index) throws Unexpected {
        int at = data + 11 * index;
        require(at + 11 <= update.length() && update.charAt(at) == 1, "the table's kind");
        long offset = 0;
        for (int i = 1; i <= 8; i++) {
            offset = offset << 8 | update.charAt(at + i);
        }
        return offset;
    }

    private void checkTrailer(List<Entry> trailer, long number) throws Unexpected {
        require(single(trailer, "Info").getFirst().equals(Long.toString(number)), "the trailer's Info");
        require(single(trailer, "Prev").equals(List.of(Long.toString(originalStart()))), "the trailer's Prev");
        var old = newestTrailer();
        for (String key : STANDING) {
            require(PdfTokens.value(trailer, key).equals(PdfTokens.value(old, key)), "the trailer's " + key);
        }
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
        return tokens.whole();
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
