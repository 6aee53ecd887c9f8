package fengni.screen.matching;

import fengni.screen.snapshot.Sink;
import fengni.screen.snapshot.Source;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The patterns of one reading, by number: two numbers each, since there may be half a million. The few that do not fit are
 * kept whole. Immutable once made.
 */
final class Patterns {
    private static final int TRAITS = 10;
    private static final int GAP = 4;
    private static final int HOLDS = 4;
    private static final int LENGTH = 12;
    private static final int GAP_AT = TRAITS;
    private static final int HOLDS_AT = GAP_AT + GAP;
    private static final int LENGTH_AT = HOLDS_AT + HOLDS;
    private static final int FELLOW = 1 << 30;
    private static final int ODD = 1 << 31;

    private final int[] atoms;
    private final int[] hows;
    private final Map<Integer, Pattern> odd = new TreeMap<>();
    private int widestGap;

    Patterns(Said said, Forms forms) {
        atoms = new int[forms.count()];
        hows = new int[forms.count()];
        for (int number = 0; number < atoms.length; number++) {
            enter(number, said, forms);
        }
    }

    private void enter(int number, Said said, Forms forms) {
        int spelling = forms.spelling(number);
        int place = said.atom(spelling);
        int length = forms.length(number);
        int gap = said.gap(spelling);
        int traits = said.traits(spelling);
        int holds = said.holds(spelling);
        var runs = forms.runs(number);
        widestGap = Math.max(widestGap, gap);
        atoms[number] = place;
        if (!runs.isEmpty() || gap >= 1 << GAP || length >= 1 << LENGTH) {
            odd.put(number, new Pattern(length, runs, place, gap, traits));
            hows[number] = ODD | holds << HOLDS_AT;
        } else {
            hows[number] = traits | gap << GAP_AT | holds << HOLDS_AT | length << LENGTH_AT;
        }
        if (forms.isAsBefore(number)) {
            hows[number - 1] |= FELLOW;
        }
    }

    private Patterns(Source source) {
        atoms = source.ints();
        hows = source.ints();
        widestGap = source.number();
        for (int left = source.number(); left > 0; left--) {
            int number = source.number();
            odd.put(
                    number,
                    new Pattern(source.number(), source.text(), source.number(), source.number(), source.number()));
        }
    }

    static Patterns readFrom(Source source) {
        return new Patterns(source);
    }

    void writeTo(Sink sink) throws IOException {
        sink.ints(atoms);
        sink.ints(hows);
        sink.number(widestGap);
        sink.number(odd.size());
        for (var each : odd.entrySet()) {
            sink.number(each.getKey());
            sink.number(each.getValue().length());
            sink.text(each.getValue().runs());
            sink.number(each.getValue().atom());
            sink.number(each.getValue().gap());
            sink.number(each.getValue().traits());
        }
    }

    int count() {
        return atoms.length;
    }

    int widestGap() {
        return widestGap;
    }

    Pattern get(int number) {
        int how = hows[number];
        int length = bits(how, LENGTH_AT, LENGTH);
        var plain = new Pattern(length, "", atoms[number], bits(how, GAP_AT, GAP), bits(how, 0, TRAITS));
        return how < 0 ? odd.getOrDefault(number, plain) : plain;
    }

    /** Returns for whom a pattern holds back a stream. */
    int holds(int number) {
        return bits(hows[number], HOLDS_AT, HOLDS);
    }

    /** Returns whether the next pattern has the same form. */
    boolean hasFellow(int number) {
        return (hows[number] & FELLOW) != 0;
    }

    private static int bits(int how, int at, int size) {
        return how >>> at & ((1 << size) - 1);
    }
}
