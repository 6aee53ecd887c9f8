package fengni.screen.matching;

import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Joining;
import fengni.screen.spelling.Spelling;
import fengni.screen.spelling.Spellings;
import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way in which the engine reads texts and words: a spelling, and what becomes of noise and repeats in it. The order of
 * the list that {@link #all} returns is the order in which one word at one place is told.
 */
final class Reading {
    private static final List<Reading> ALL = List.of(
            new Reading(Sort.PLAIN, View.GLYPH, Spellings.glyph()),
            new Reading(Sort.AS_WRITTEN, View.GLYPH, Spellings.glyph()),
            new Reading(Sort.LEET, View.GLYPH, Spellings.leet()),
            new Reading(Sort.PLAIN, View.SOUND, Spellings.sound()),
            new Reading(Sort.PLAIN, View.COMPONENTS, Spellings.components()),
            new Reading(Sort.AT_A_GLANCE, View.COMPONENTS, Spellings.shape()));

    /** At a glance, shorter words are too many things. */
    private static final int SHORTEST_AT_A_GLANCE = 3;

    private final Sort sort;
    private final View view;
    private final Spelling spelling;
    private final Chart chart;

    private enum Sort {
        PLAIN,
        /** Noise is read as what it is. */
        AS_WRITTEN,
        /** Digits and signs are read as Latin letters. */
        LEET,
        /** Characters are not told from those that look alike. */
        AT_A_GLANCE
    }

    private Reading(Sort sort, View view, Spelling spelling) {
        this.sort = sort;
        this.view = view;
        this.spelling = spelling;
        chart = Chart.of(spelling);
    }

    static List<Reading> all() {
        return ALL;
    }

    View view() {
        return view;
    }

    Spelling spelling() {
        return spelling;
    }

    /** Returns whether noise is read as what it is, for words that hold some; else it may be passed over. */
    boolean asWritten() {
        return sort == Sort.AS_WRITTEN;
    }

    /** Returns whether digits are read as letters: a number alone is no word then. */
    boolean isLeet() {
        return sort == Sort.LEET;
    }

    /** Returns whether a repeated unit is still the same word; letters of a sound are repeated by other words. */
    boolean stretches() {
        return view != View.SOUND;
    }

    /** Returns whether a unit says something else, by itself or with what follows it. */
    boolean mayJoin(int unit) {
        if (spelling.joints().isEmpty()) {
            return false;
        }
        var said = new ArrayList<Integer>();
        var joining = new Joining(spelling.joints(), (joined, first, last) -> said.add(joined));
        joining.take(unit, 0);
        return joining.waiting() > 0 || !said.equals(List.of(unit));
    }

    /** Returns whether a code point that says nothing by sound is a digit that tells no tone, since no letter stands before it. */
    boolean isDigitBehind(int codePoint, int before) {
        int seen = view == View.SOUND ? Edge.unit(codePoint) : Chart.NOISE;
        return seen >= '1' && seen <= '5' && !Spellings.takesTone(before);
    }

    /** Returns the one unit a code point says, or one of the negative numbers of {@link Chart}. */
    int look(int codePoint) {
        int seen = chart.look(codePoint);
        if (!asWritten() || (seen != Chart.NOISE && seen != Chart.MARK)) {
            return seen;
        }
        int folded = Folding.fold(codePoint);
        return folded >= 0 ? folded : Chart.SEVERAL;
    }

    /** Returns what a code point says of which {@link #look} tells that it says several units. */
    int[] units(int codePoint) {
        int[] units = spelling.units(codePoint);
        return units.length == 0 && asWritten() ? Folding.sequence(codePoint) : units;
    }

    /** Returns every way in which a word is said, without its blanks; none if it says nothing. */
    List<int[]> spellings(String word) {
        if (spelling.joints().isEmpty()) {
            int[] units = spell(word);
            return units.length == 0 ? List.of() : List.of(units);
        }
        var ways = spelling.spellings(word);
        return ways.stream().filter(way -> way.length > 0).toList();
    }

    private int[] spell(String word) {
        var spelled = new int[word.length()];
        int size = 0;
        int codePoint;
        for (int at = 0; at < word.length(); at += Character.charCount(codePoint)) {
            codePoint = word.codePointAt(at);
            int seen = look(codePoint);
            if (seen >= 0) {
                spelled[size++] = seen;
            } else if (seen == Chart.SEVERAL) {
                int[] units = units(codePoint);
                spelled = Arrays.copyOf(spelled, spelled.length + units.length);
                System.arraycopy(units, 0, spelled, size, units.length);
                size += units.length;
            }
        }
        return Arrays.copyOf(spelled, size);
    }

    private boolean fits(Atom atom, boolean noisy, boolean latin) {
        return atom.how().views().contains(view)
                && switch (sort) {
                    case PLAIN -> !noisy;
                    case AS_WRITTEN -> noisy;
                    case LEET -> !noisy && latin;
                    case AT_A_GLANCE ->
                        !noisy
                                && atom.text()
                                                .codePoints()
                                                .filter(Character::isIdeographic)
                                                .count()
                                        >= SHORTEST_AT_A_GLANCE;
                };
    }

    /** Returns the readings in which a word is sought, as places in {@link #all}. */
    static List<Integer> of(Atom atom) {
        var word = atom.text();
        boolean noisy = false;
        boolean latin = false;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            noisy |= isNoise(word.codePointAt(at));
            latin |= isLatin(word.codePointAt(at));
        }
        var places = new ArrayList<Integer>();
        for (int place = 0; place < ALL.size(); place++) {
            if (ALL.get(place).fits(atom, noisy, latin)) {
                places.add(place);
            }
        }
        return places;
    }

    /** Returns whether a code point is read as a Latin letter, whatever its dress. */
    static boolean isLatin(int codePoint) {
        return saysBetween(codePoint, 'a', 'z');
    }

    static boolean isDigit(int codePoint) {
        return saysBetween(codePoint, '0', '9');
    }

    private static boolean saysBetween(int codePoint, int low, int high) {
        var glyphs = ALL.getFirst();
        int seen = glyphs.look(codePoint);
        return seen == Chart.SEVERAL
                ? Arrays.stream(glyphs.units(codePoint)).anyMatch(unit -> unit >= low && unit <= high)
                : seen >= low && seen <= high;
    }

    /** Noise that is written into a word is part of it; blanks are not. */
    private static boolean isNoise(int codePoint) {
        int seen = ALL.getFirst().look(codePoint);
        return seen == Chart.NOISE || seen == Chart.MARK;
    }
}
