package fengni.screen.matching;

import fengni.screen.snapshot.Sink;
import fengni.screen.snapshot.Source;
import java.io.IOException;
import java.util.List;

/**
 * All words that are sought in one reading, ready to be found: their symbols, the rows of symbols that they begin with, and
 * their trie. Immutable and safe for use by several threads.
 */
final class Words {
    /** Beside the bits of {@link Atom#holds}: any word. */
    static final int ANY = 8;
    /** Of so few words at most, two symbols that begin one are seldom seen, and no third need be asked for. */
    private static final int FEW = 4096;

    private final Reading reading;
    private final Symbols symbols;
    private final Patterns patterns;
    private final DoubleArray trie;
    private final Openings openings;
    private final FirstTwo firstTwo;
    private final int singles;
    /** By symbol: for whom words of more than one unit begin with it. */
    private final byte[] opens;
    /** By symbol: how many units of a run, the last included, may be the start of a word that goes on. */
    private final char[] reach;

    /** @param places the words to be sought in this reading, as places in {@code atoms} */
    Words(Reading reading, List<Atom> atoms, int... places) {
        this.reading = reading;
        var said = new Said(reading, atoms, places);
        var numbering = new Numbering(said);
        symbols = new Symbols(reading, numbering.symbols());
        singles = numbering.singles();
        opens = new byte[numbering.size()];
        reach = new char[numbering.size()];
        var forms = Forms.of(said, numbering, reading.stretches());
        patterns = new Patterns(said, forms);
        openings = new Openings(forms);
        firstTwo = new FirstTwo(forms);
        trie = DoubleArray.of(forms, patterns, numbering.size());
        for (int number = 0; number < forms.count(); number++) {
            begin(forms, number);
        }
    }

    private Words(Source source) {
        int place = source.number();
        source.expect(place >= 0 && place < Reading.all().size());
        reading = Reading.all().get(place);
        symbols = new Symbols(reading, Units.inOrder(source.ints()));
        singles = source.number();
        opens = source.bytes();
        reach = source.chars();
        patterns = Patterns.readFrom(source);
        openings = Openings.readFrom(source);
        firstTwo = FirstTwo.readFrom(source);
        trie = DoubleArray.readFrom(source);
    }

    static Words readFrom(Source source) {
        return new Words(source);
    }

    void writeTo(Sink sink) throws IOException {
        sink.number(Reading.all().indexOf(reading));
        sink.ints(symbols.units(opens.length - 1));
        sink.number(singles);
        sink.bytes(opens);
        sink.chars(reach);
        patterns.writeTo(sink);
        openings.writeTo(sink);
        firstTwo.writeTo(sink);
        trie.writeTo(sink);
    }

    Reading reading() {
        return reading;
    }

    Symbols symbols() {
        return symbols;
    }

    DoubleArray trie() {
        return trie;
    }

    boolean isEmpty() {
        return patterns.count() == 0;
    }

    Pattern pattern(int number) {
        return patterns.get(number);
    }

    /** Returns whether the next pattern has the same form. */
    boolean hasFellow(int number) {
        return patterns.hasFellow(number);
    }

    /** Returns for whom a pattern holds back a stream. */
    int holds(int number) {
        return patterns.holds(number);
    }

    /** Returns how the words begin. */
    Openings openings() {
        return openings;
    }

    /** Returns with which two symbols they begin. */
    FirstTwo firstTwo() {
        return firstTwo;
    }

    /**
     * Returns the first place at or after {@code from} where a word may begin, or {@code to}.
     *
     * @param to at least three symbols follow it
     */
    int next(char[] row, int from, int to) {
        if (patterns.count() > FEW) {
            return openings.next(row, from, to);
        }
        int at = firstTwo.next(row, from, to);
        while (at < to && !openings.mayBegin(row, at)) {
            at = firstTwo.next(row, at + 1, to);
        }
        return at;
    }

    /** Returns how many symbols, the first ones, are words by themselves. */
    int singles() {
        return singles;
    }

    int widestGap() {
        return patterns.widestGap();
    }

    /** Returns for whom words of more than one unit begin with a symbol. */
    int opens(int symbol) {
        return opens[symbol];
    }

    /** Returns how many units of a run, the last one included, may be the start of a word that goes on. */
    int reach(int symbol) {
        return reach[symbol];
    }

    private void begin(Forms forms, int number) {
        boolean oneRun = forms.length(number) == 1;
        int run = forms.firstRun(number);
        if (oneRun && run == 1) {
            return;
        }
        char first = forms.symbol(number, 0);
        opens[first] |= (byte) patterns.holds(number);
        reach[first] = (char) Math.max(reach[first], oneRun ? run - 1 : run);
    }
}
