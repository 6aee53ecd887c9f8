package fengni.office.tables;

import fengni.answers.Outcome;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table of text lines (RFC 4180) in UTF-8 with or without its mark, UTF-16 with its mark, or GB18030; commas, semicolons
 * or tabs between cells, whichever its first line has most of. A quotation mark that never closes counts as a plain
 * character, so that it swallows no line after it.
 */
final class CsvTable {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BOM = "\uFEFF";

    private final String text;
    private final char between;
    private final Budget budget;
    private final List<FileTable.Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int line = 1;

    private CsvTable(String text, Budget budget) {
        this.text = text;
        this.between = between(text);
        this.budget = budget;
    }

    static Outcome<List<FileTable>> read(byte[] file, Budget budget) {
        return decoded(file)
                .<Outcome<List<FileTable>>>map(text -> new Outcome.Done<>(
                        List.of(new FileTable(FileTable.Part.FILE, "", false, new CsvTable(text, budget).rows()))))
                .orElseGet(() -> TableFile.fault("table_kind"));
    }

    private List<FileTable.Row> rows() {
        int at = 0;
        boolean quotes = true;
        while (at < text.length()) {
            int begun = line;
            int end = row(at, quotes);
            if (end < 0) {
                quotes = false;
                line = begun;
                cells = new ArrayList<>();
                continue;
            }
            keep(begun);
            at = end;
        }
        return rows;
    }

    /** Reads one row; returns where the next begins, or -1 if a quotation mark does not close. */
    private int row(int from, boolean quotes) {
        int at = from;
        while (true) {
            boolean quoted = quotes && at < text.length() && text.charAt(at) == '"';
            at = quoted ? quoted(at + 1) : plain(at);
            if (at < 0 || at >= text.length()) {
                return at;
            }
            if (text.charAt(at) != between) {
                return lineEnd(at);
            }
            at++;
        }
    }

    private int plain(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != between && "\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        cells.add(text.substring(from, at));
        budget.cells(cells.size());
        return at;
    }

    private int quoted(int from) {
        var cell = new StringBuilder();
        int at = from;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else if (unit == '"') {
                return behindQuote(at + 1, cell);
            }
            line += unit == '\n' ? 1 : 0;
            cell.append(unit);
            at++;
        }
        return -1;
    }

    /** What stands between the closing mark and the next cell belongs to the cell. */
    private int behindQuote(int from, StringBuilder cell) {
        int end = plain(from);
        cells.set(cells.size() - 1, cell + cells.getLast());
        return end;
    }

    private int lineEnd(int at) {
        line++;
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    private void keep(int begun) {
        budget.row();
        cells.forEach(cell -> budget.text(cell.length()));
        rows.add(new FileTable.Row(begun, cells));
        cells = new ArrayList<>();
    }

    private static Optional<String> decoded(byte[] file) {
        var charsets = begins(file, 0xFF, 0xFE) || begins(file, 0xFE, 0xFF)
                ? Stream.of(StandardCharsets.UTF_16)
                : Stream.of(StandardCharsets.UTF_8, GB18030);
        return charsets.flatMap(charset -> decoded(file, charset).stream())
                .findFirst()
                .map(text -> text.startsWith(BOM) ? text.substring(1) : text)
                .filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static char between(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var best = ',';
        for (char one : new char[] {'\t', ';'}) {
            if (count(first, one) > count(first, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String text, char one) {
        return text.chars().filter(unit -> unit == one).count();
    }
}
