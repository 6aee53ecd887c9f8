package fengni.screen.matching;

import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Spelling;
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
            new Reading(View.GLYPH, Chart.of(new GlyphSpelling()), false, true),
            new Reading(View.GLYPH, Chart.of(new GlyphSpelling()), true, true));

    private final View view;
    private final Chart chart;
    private final boolean asWritten;
    private final boolean stretches;

    private Reading(View view, Chart chart, boolean asWritten, boolean stretches) {
        this.view = view;
        this.chart = chart;
        this.asWritten = asWritten;
        this.stretches = stretches;
    }

    static List<Reading> all() {
        return ALL;
    }

    View view() {
        return view;
    }

    Spelling spelling() {
        return chart.spelling();
    }

    /** Returns whether noise is read as what it is, for words that hold some; else it may be passed over. */
    boolean asWritten() {
        return asWritten;
    }

    /** Returns whether a repeated unit is still the same word. */
    boolean stretches() {
        return stretches;
    }

    /** Returns the one unit a code point says, or one of the negative numbers of {@link Chart}. */
    int look(int codePoint) {
        int seen = chart.look(codePoint);
        if (!asWritten || (seen != Chart.NOISE && seen != Chart.MARK)) {
            return seen;
        }
        int folded = Folding.fold(codePoint);
        return folded >= 0 ? folded : Chart.SEVERAL;
    }

    /** Returns what a code point says of which {@link #look} tells that it says several units. */
    int[] units(int codePoint) {
        int[] units = chart.units(codePoint);
        return units.length == 0 && asWritten ? Folding.sequence(codePoint) : units;
    }

    /** Returns what a word says, without its blanks. */
    int[] spell(String word) {
        return word.codePoints().flatMap(each -> Arrays.stream(said(each))).toArray();
    }

    private int[] said(int codePoint) {
        int seen = look(codePoint);
        return seen >= 0 ? new int[] {seen} : seen == Chart.SEVERAL ? units(codePoint) : new int[0];
    }

    /** Returns the readings in which a word is sought, as places in {@link #all}. */
    static List<Integer> of(Atom atom) {
        boolean asWritten = holdsNoise(atom.text());
        var places = new ArrayList<Integer>();
        for (int place = 0; place < ALL.size(); place++) {
            var reading = ALL.get(place);
            if (reading.asWritten == asWritten && atom.how().views().contains(reading.view)) {
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
        return Arrays.stream(glyphs.said(codePoint)).anyMatch(unit -> unit >= low && unit <= high);
    }

    /** Noise that is written into a word is part of it; blanks are not. */
    private static boolean holdsNoise(String word) {
        return word.codePoints()
                .map(ALL.getFirst().chart::look)
                .anyMatch(each -> each == Chart.NOISE || each == Chart.MARK);
    }
}
