package fengni.screen.matching;

import java.util.List;

/** What words say in one reading: each of their spellings, one behind the other. Used while tables are made. */
final class Said {
    private final Ints atoms = new Ints();
    private final Ints ends = new Ints();
    private final Ints units = new Ints();
    /** By spelling, side by side: its gap, its traits, for whom it holds. */
    private final Ints hows = new Ints();

    /** @param places the words, as places in {@code words} */
    Said(Reading reading, List<Atom> words, int... places) {
        for (int place : places) {
            var word = words.get(place);
            for (int[] way : reading.spellings(word.text())) {
                add(place, way);
                hows.add(Pattern.gap(reading, word));
                hows.add(Pattern.traits(reading, word, way[0], way[way.length - 1]));
                hows.add((word.holds() & (Words.ANY - 1)) | Words.ANY);
            }
        }
    }

    private void add(int atom, int... way) {
        for (int unit : way) {
            units.add(unit);
        }
        ends.add(units.size());
        atoms.add(atom);
    }

    /** Returns how many spellings there are. */
    int count() {
        return atoms.size();
    }

    /** Returns how many units all of them have. */
    int size() {
        return units.size();
    }

    /** Returns the word of a spelling, as its place. */
    int atom(int spelling) {
        return atoms.get(spelling);
    }

    /** Returns where the units of a spelling begin. */
    int from(int spelling) {
        return spelling == 0 ? 0 : ends.get(spelling - 1);
    }

    /** Returns where the units of a spelling end. */
    int to(int spelling) {
        return ends.get(spelling);
    }

    int gap(int spelling) {
        return hows.get(3 * spelling);
    }

    int traits(int spelling) {
        return hows.get(3 * spelling + 1);
    }

    /** Returns for whom a word holds, and that it is one. */
    int holds(int spelling) {
        return hows.get(3 * spelling + 2);
    }

    int unit(int at) {
        return units.get(at);
    }
}
