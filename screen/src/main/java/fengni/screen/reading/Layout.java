package fengni.screen.reading;

import fengni.screen.spelling.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A text read along its layout: by the first letters of its lines, by the last ones, and by columns. A text of one line has
 * no layout.
 *
 * <p>A reading is the same however the text is split. Not thread-safe.
 */
public final class Layout {
    /** Columns beyond are not read. */
    public static final int MOST_COLUMNS = 40;

    private final Spelling spelling;
    private final Function<TextReading, Consumer<CharSequence>> readers;
    private final Column firsts;
    private final Column lasts;
    private final List<Column> columns = new ArrayList<>();
    private Optional<Letter> last = Optional.empty();
    private int raw;
    private int inLine;
    private boolean text;
    private char half;

    private record Letter(String character, int raw) {}

    /**
     * @param spelling tells letters from noise
     * @param readers makes the one who takes a reading, when the reading begins
     */
    public Layout(Spelling spelling, Function<TextReading, Consumer<CharSequence>> readers) {
        this.spelling = spelling;
        this.readers = readers;
        this.firsts = begin("first-letters");
        this.lasts = begin("last-letters");
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
    }

    private void letter(int codePoint, boolean isText) {
        var character = Character.toString(codePoint);
        if (isText && !text) {
            firsts.add(character, raw);
            text = true;
        }
        if (isText) {
            last = Optional.of(new Letter(character, raw));
        }
        if (inLine < MOST_COLUMNS) {
            if (inLine == columns.size()) {
                columns.add(begin("column"));
            }
            columns.get(inLine).add(character, raw);
        }
        inLine++;
    }

    private void lineEnds() {
        last.ifPresentOrElse(
                letter -> lasts.add(letter.character(), letter.raw()), () -> all(column -> column.wall(raw)));
        last = Optional.empty();
        text = false;
        inLine = 0;
    }
}
