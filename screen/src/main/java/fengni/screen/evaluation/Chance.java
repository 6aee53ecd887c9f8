package fengni.screen.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What a disguise leaves to chance, and how strong it is, from 1 to 3. */
record Chance(RandomGenerator random, int strength) {
    static final int STRONGEST = 3;

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns one code point of a text. */
    String one(String characters) {
        return one(characters.codePoints().mapToObj(Character::toString).toList());
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Returns some of the places: one when mild, half of them, all when strong. */
    <T> Set<T> some(List<T> places) {
        int wanted = Math.max(
                1,
                switch (strength) {
                    case 1 -> 1;
                    case 2 -> (places.size() + 1) / 2;
                    default -> places.size();
                });
        var left = new ArrayList<>(places);
        var chosen = new HashSet<T>();
        while (chosen.size() < wanted && !left.isEmpty()) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }
}
