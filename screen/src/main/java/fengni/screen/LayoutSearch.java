package fengni.screen;

import fengni.screen.matching.Sighting;
import fengni.screen.matching.Sightings;
import fengni.screen.matching.Sweep;
import fengni.screen.reading.Column;
import fengni.screen.reading.Layout;
import fengni.screen.spelling.Spellings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The search of words along the layout of a text: first letters of lines, last ones, columns, and across foreign characters.
 * Nothing is held for them: a word is told with its last letter, and what was released of it is to be taken back.
 *
 * <p>Not thread-safe.
 */
final class LayoutSearch {
    /** So much of a first line is kept until the second begins; a text of one line has no layout. */
    private static final int LONGEST_LINE = 4096;
    /** Of a shorter word a column is read by its characters alone. */
    private static final int SHORTEST_BY_SOUND = 4;

    private final LayoutWords words;
    private final Consumer<Told> told;
    private final StringBuilder firstLine = new StringBuilder();
    private final List<Sweep> sweeps = new ArrayList<>();
    private final Set<Known> before = new HashSet<>();
    private final List<InsertedSearch> inserted;
    private Optional<Layout> layout = Optional.empty();

    /**
     * A word along the layout.
     *
     * @param feature its place
     * @param letters the letters of the word as they stand below one another
     */
    record Told(
            int feature,
            int start,
            int end,
            int startCp,
            int endCp,
            String letters,
            String normalised,
            List<String> transforms) {}

    private record Known(int feature, int start, int end) {}

    LayoutSearch(LayoutWords words, Consumer<Told> told) {
        this.words = words;
        this.told = told;
        inserted = words.inserted().stream()
                .map(each -> new InsertedSearch(each, words.features(), this::tell))
                .toList();
    }

    void read(CharSequence piece) {
        inserted.forEach(each -> each.read(piece));
        if (layout.isPresent()) {
            layout.get().feed(piece);
            return;
        }
        firstLine.append(piece);
        if (hasLineEnd(piece) || firstLine.length() > LONGEST_LINE) {
            layout = Optional.of(new Layout(Spellings.glyph(), this::begin));
            layout.get().feed(firstLine);
            firstLine.setLength(0);
        }
    }

    void end() {
        layout.ifPresent(Layout::end);
        sweeps.forEach(Sweep::end);
    }

    private static boolean hasLineEnd(CharSequence piece) {
        return piece.chars().anyMatch(c -> c == '\n' || c == 0x2028);
    }

    private Consumer<CharSequence> begin(Column column) {
        var sweep = words.matcher().sweep(new Seen(column));
        sweeps.add(sweep);
        return characters -> {
            sweep.feed(characters);
            column.forget(sweep.keptFrom());
        };
    }

    /** Beyond the limit a word may be told twice, but never goes untold: it may be the one that stops the text. */
    private void tell(Told found) {
        if (before.size() >= Review.MOST_HITS || before.add(new Known(found.feature(), found.start(), found.end()))) {
            told.accept(found);
        }
    }

    /** What is seen in one column. */
    private final class Seen implements Sightings {
        private final Column column;

        Seen(Column column) {
            this.column = column;
        }

        @Override
        public void seen(Sighting word) {
            int feature = words.features().get(word.atom());
            if (feature == LayoutWords.GONE || !column.differs(word.start(), word.end())) {
                return;
            }
            var undone = column.undone(word.start(), word.end());
            if (undone.contains("column") && isMereSound(word)) {
                return;
            }
            var found = new Told(
                    feature,
                    column.rawStart(word.start()),
                    column.rawEnd(word.end()),
                    column.rawStartCp(word.start()),
                    column.rawEndCp(word.end()),
                    word.matched(),
                    word.normalised(),
                    Variants.joined(undone, word.transforms()));
            tell(found);
        }

        /** Syllables are few: three of them stand below one another in any long text. */
        private boolean isMereSound(Sighting word) {
            var text = words.matcher().atom(word.atom()).text();
            return word.transforms().contains("sound") && text.codePointCount(0, text.length()) < SHORTEST_BY_SOUND;
        }

        @Override
        public void sentenceEnds(int codePoint) {}

        @Override
        public void passed(int start, int startCp) {}
    }
}
