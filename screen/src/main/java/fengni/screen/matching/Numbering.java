package fengni.screen.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives the units of words their symbols, from 1: frequent units get small ones, words of one unit the smallest. */
final class Numbering {
    private final Units symbols = new Units();
    private final Units counts = new Units();
    private final List<Integer> met = new ArrayList<>();
    private final int singles;
    private int size = 1;

    Numbering(Said said) {
        for (int spelling = 0; spelling < said.count(); spelling++) {
            count(said, said.from(spelling), said.to(spelling));
        }
        singles = size - 1;
        met.sort(Comparator.comparingInt((Integer unit) -> -counts.get(unit)).thenComparing(unit -> unit));
        met.stream().filter(unit -> symbols.get(unit) == 0).forEach(unit -> symbols.put(unit, size++));
        if (size > Symbols.MOST) {
            throw new IllegalArgumentException(
                    "words are made of " + (size - 1) + " units, at most " + (Symbols.MOST - 1) + " can be told apart");
        }
    }

    private void count(Said said, int from, int to) {
        for (int at = from; at < to; at++) {
            int unit = said.unit(at);
            int times = counts.get(unit);
            counts.put(unit, times + 1);
            if (times == 0) {
                met.add(unit);
            }
        }
        if (to - from == 1 && symbols.get(said.unit(from)) == 0) {
            symbols.put(said.unit(from), size++);
        }
    }

    /** Returns the symbols by unit; 0 for a unit in no word. */
    Units symbols() {
        return symbols;
    }

    /** Returns one more than the largest symbol. */
    int size() {
        return size;
    }

    /** Returns how many symbols, the first ones, are words by themselves. */
    int singles() {
        return singles;
    }
}
