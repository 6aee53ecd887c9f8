package fengni.screen.reading;

import fengni.screen.spelling.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A text read along its layout: by the first letters of its lines and of its paragraphs, by the last ones, and by columns. A text of one line has
 * no layout.
 *
 * <p>A reading is the same however the text is split. Not thread-safe.
 */
public final class Layout {
    /** Columns beyond are not read. */
    public static final int MOST_COLUMNS = 40;

    private final Spelling spelling;
    private final Function<Column, Consumer<CharSequence>> readers;
    private final Column firsts;
    private final Column lasts;
    private final Column paragraphs;
    private final List<Column> columns = new ArrayList<>();
    private Optional<Letter> last = Optional.empty();
    private int raw;
    private int rawCp;
    private int inLine;
    private boolean text;
    /** Empty lines before this one; a text begins a paragraph. */
    private int emptyLines = 1;

    private char half;

    private record Letter(String character, int raw, int rawCp) {}

    /**
     * @param spelling tells letters from noise
     * @param readers makes the one who takes a reading, when the reading begins
     */
    public Layout(Spelling spelling, Function<Column, Consumer<CharSequence>> readers) {
        this.spelling = spelling;
        this.readers = readers;
        this.firsts = begin("first-letters");
        this.lasts = begin("last-letters");
        this.paragraphs = begin("first-letters");
    }

    /** The piece may end inside a surrogate pair. */
    public void feed(CharSequence piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (half != 0) {
                boolean pair = Character.isLowSurrogate(c);
                take(pair ? Character.toCodePoint(half, c) : half);
                half = 0;
                if (pair) {
                    continue;
                }
            }
            if (Character.isHighSurrogate(c)) {
                half = c;
            } else {
                take(c);
            }
        }
        all(column -> column.fed(raw));
    }

    public void end() {
        if (half != 0) {
            take(half);
            half = 0;
        }
        lineEnds();
        all(column -> column.fed(raw));
    }

    private void all(Consumer<Column> work) {
        work.accept(firsts);
        work.accept(lasts);
        work.accept(paragraphs);
        columns.forEach(work);
    }

    private Column begin(String how) {
        // a column and its reader know each other: the reader asks the column for places
        var reader = new ArrayList<Consumer<CharSequence>>(1);
        var column = new Column(how, characters -> reader.getFirst().accept(characters));
        reader.add(readers.apply(column));
        return column;
    }

    private void take(int codePoint) {
        switch (spelling.sort(codePoint)) {
            case LINE_END -> lineEnds();
            case SKIPPED -> {}
            case TEXT -> letter(codePoint, true);
            case NOISE -> letter(codePoint, false);
        }
        raw += Character.charCount(codePoint);
        rawCp++;
    }

    private void letter(int codePoint, boolean isText) {
        var character = Character.toString(codePoint);
        if (isText && !text) {
            firsts.add(character, raw, rawCp);
            if (emptyLines > 0) {
                paragraphs.add(character, raw, rawCp);
            }
            text = true;
        }
        if (isText) {
            last = Optional.of(new Letter(character, raw, rawCp));
        }
        if (inLine < MOST_COLUMNS) {
            if (inLine == columns.size()) {
                columns.add(begin("column"));
            }
            columns.get(inLine).add(character, raw, rawCp);
        }
        inLine++;
    }

    private void lineEnds() {
        last.ifPresentOrElse(letter -> lasts.add(letter.character(), letter.raw(), letter.rawCp()), this::emptyLine);
        emptyLines = last.isPresent() ? 0 : emptyLines;
        last = Optional.empty();
        text = false;
        inLine = 0;
    }

    /** Nothing is read across an empty line but what stands in front of paragraphs, and that across no second one. */
    private void emptyLine() {
        emptyLines++;
        all(column -> {
            if (column != paragraphs || emptyLines > 1) {
                column.wall(raw, rawCp);
            }
        });
    }
}
