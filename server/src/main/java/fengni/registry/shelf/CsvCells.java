package fengni.registry.shelf;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a table file (RFC 4180) in UTF-8 or, where that does not fit, GB18030, as spreadsheets in China write it;
 * parted by comma, semicolon or tab, whichever the first line has most of. Not safe for use by many threads.
 */
final class CsvCells {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private final String text;
    private final char parting;
    private final List<SheetCells.Line> lines = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;
    private int began = 1;

    private CsvCells(String text) {
        this.text = text;
        this.parting = parting(text);
    }

    static Outcome<List<SheetCells.Line>> read(byte[] file) {
        var text = decoded(file, StandardCharsets.UTF_8).or(() -> decoded(file, GB18030));
        if (text.isEmpty() || text.get().indexOf('\0') >= 0) {
            return Outcome.faulty(Fault.of(SheetCells.FILE, "shelf_encoding"));
        }
        var whole = text.get();
        return new CsvCells(!whole.isEmpty() && whole.charAt(0) == MARK ? whole.substring(1) : whole).lines();
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static char parting(String text) {
        var head = text.lines().findFirst().orElse("");
        char best = ',';
        for (char one : new char[] {';', '\t'}) {
            best = count(head, one) > count(head, best) ? one : best;
        }
        return best;
    }

    private static long count(String head, char one) {
        return head.chars().filter(c -> c == one).count();
    }

    private Outcome<List<SheetCells.Line>> lines() {
        while (at < text.length()) {
            if (lines.size() > ShelfSheet.MOST_ROWS) {
                return Outcome.faulty(Fault.of(SheetCells.FILE, "shelf_rows", ShelfSheet.MOST_ROWS));
            }
            if (!step()) {
                return Outcome.faulty(Fault.of(SheetCells.FILE, "shelf_quote", began));
            }
        }
        if (!cells.isEmpty() || !cell.isEmpty()) {
            endLine();
        }
        return new Outcome.Done<>(lines);
    }

    /** Returns false if a quotation never ends. */
    private boolean step() {
        char one = text.charAt(at);
        if (one == '"' && cell.isEmpty()) {
            return quoted();
        }
        at++;
        if (one == parting) {
            endCell();
        } else if (one == '\n' || one == '\r') {
            at += one == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
            endLine();
            began = ++line;
        } else {
            cell.append(one);
        }
        return true;
    }

    private boolean quoted() {
        for (at++; at < text.length(); at++) {
            char one = text.charAt(at);
            boolean twice = one == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
            if (one == '"' && !twice) {
                at++;
                return true;
            }
            at += twice ? 1 : 0;
            line += one == '\n' ? 1 : 0;
            cell.append(one);
        }
        return false;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endLine() {
        endCell();
        lines.add(new SheetCells.Line(began, cells));
        cells = new ArrayList<>();
    }
}
