package fengni.screen.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * All words that are sought in one reading, ready to be found: their symbols, the rows of symbols that they begin with, and
 * their trie. Immutable and safe for use by several threads.
 */
final class Words {
    /** Beside the bits of {@link Atom#holds}: any word. */
    static final int ANY = 8;

    private final Reading reading;
    private final Symbols symbols;
    private final List<Pattern> patterns;
    private final DoubleArray trie;
    private final Openings openings;
    private final FirstTwo firstTwo;
    private final int singles;
    private final int widestGap;
    private final byte[] holds;
    /** By symbol: for whom words of more than one unit begin with it. */
    private final byte[] opens;
    /** By symbol: how many units of a run, the last included, may be the start of a word that goes on. */
    private final char[] reach;
    /** Patterns whose next one has the same form. */
    private final BitSet fellows = new BitSet();

    /** @param places the atoms to be sought in this reading, as places in {@code atoms} */
    Words(Reading reading, List<Atom> atoms, List<Integer> places) {
        this.reading = reading;
        var counted = new Counted(reading, atoms, places);
        symbols = new Symbols(reading, counted.symbols);
        singles = counted.singles;
        patterns = patterns(atoms, places);
        widestGap = patterns.stream().mapToInt(Pattern::gap).max().orElse(0);
        holds = new byte[patterns.size()];
        for (int i = 0; i < holds.length; i++) {
            holds[i] = (byte) ((atoms.get(patterns.get(i).atom()).holds() & (ANY - 1)) | ANY);
        }
        trie = new DoubleArray(patterns, holds, counted.size);
        opens = new byte[counted.size];
        reach = new char[counted.size];
        openings = new Openings(patterns);
        firstTwo = new FirstTwo(patterns);
        for (int i = 0; i < holds.length; i++) {
            begin(i);
            fellows.set(
                    i,
                    i + 1 < holds.length
                            && pattern(i + 1).form().equals(pattern(i).form()));
        }
    }

    private List<Pattern> patterns(List<Atom> atoms, List<Integer> places) {
        var made = new ArrayList<Pattern>();
        for (int place : places) {
            var atom = atoms.get(place);
            for (int[] units : reading.spellings(atom.text())) {
                made.add(Pattern.of(reading, atom, place, units, new String(symbols.spell(units))));
            }
        }
        made.sort(Comparator.comparing(Pattern::form));
        return List.copyOf(made);
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
        return patterns.isEmpty();
    }

    Pattern pattern(int number) {
        return patterns.get(number);
    }

    /** Returns whether the next pattern has the same form. */
    boolean hasFellow(int number) {
        return fellows.get(number);
    }

    /** Returns for whom a pattern holds back a stream. */
    int holds(int number) {
        return holds[number];
    }

    /** Returns how the words begin. */
    Openings openings() {
        return openings;
    }

    /** Returns with which two symbols they begin. */
    FirstTwo firstTwo() {
        return firstTwo;
    }

    /** Returns how many symbols, the first ones, are words by themselves. */
    int singles() {
        return singles;
    }

    int widestGap() {
        return widestGap;
    }

    /** Returns for whom words of more than one unit begin with a symbol. */
    int opens(int symbol) {
        return opens[symbol];
    }

    /** Returns how many units of a run, the last one included, may be the start of a word that goes on. */
    int reach(int symbol) {
        return reach[symbol];
    }

    private void begin(int number) {
        var pattern = patterns.get(number);
        boolean oneRun = pattern.length() == 1;
        if (oneRun && pattern.run(0) == 1) {
            return;
        }
        char first = pattern.form().charAt(0);
        opens[first] |= holds[number];
        reach[first] = (char) Math.max(reach[first], oneRun ? pattern.run(0) - 1 : pattern.run(0));
    }

    /** Frequent units get small symbols, words of one unit the smallest. */
    private static final class Counted {
        private final Units symbols = new Units();
        private final Units counts = new Units();
        private final List<Integer> rest = new ArrayList<>();
        private int size = 1;
        private int singles;

        Counted(Reading reading, List<Atom> atoms, List<Integer> places) {
            for (int place : places) {
                for (int[] units : reading.spellings(atoms.get(place).text())) {
                    count(units);
                }
            }
            singles = size - 1;
            rest.sort(
                    Comparator.comparingInt((Integer unit) -> -counts.get(unit)).thenComparing(unit -> unit));
            rest.stream().filter(unit -> symbols.get(unit) == 0).forEach(unit -> symbols.put(unit, size++));
            if (size > Symbols.MOST) {
                throw new IllegalArgumentException("words are made of " + (size - 1) + " units, at most "
                        + (Symbols.MOST - 1) + " can be told apart");
            }
        }

        private void count(int... units) {
            for (int unit : units) {
                int times = counts.get(unit);
                counts.put(unit, times + 1);
                if (times == 0) {
                    rest.add(unit);
                }
            }
            if (units.length == 1 && symbols.get(units[0]) == 0) {
                symbols.put(units[0], size++);
            }
        }
    }
}
