package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Sighting;
import fengni.screen.spelling.Folding;
import fengni.screen.spelling.Spellings;
import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words in another order of their characters, for entries that ask for the layout: backwards, and with neighbours exchanged;
 * and the first letters of their sound, for entries that ask for the sound. They are sought beside the words themselves. Immutable.
 */
final class Variants {
    private static final int SHORTEST_BACKWARDS = 2;
    private static final int SHORTEST_EXCHANGED = 3;
    /** Of four characters, two exchanged pairs are another word too often. */
    private static final int SHORTEST_TWICE = 5;

    private static final int LONGEST_TWICE = 10;
    /** Fewer first letters mean too much else. */
    private static final int SHORTEST_INITIALS = 4;

    /** Each character more is a variant more; nobody reads a longer word backwards. */
    private static final int LONGEST = 16;

    private final List<Atom> atoms;
    private final int own;
    private final List<Variant> variants = new ArrayList<>();

    /** @param atom the place of the word that is meant */
    private record Variant(int atom, String how) {}

    Variants(List<Atom> words) {
        own = words.size();
        atoms = new ArrayList<>(words);
        for (int place = 0; place < own; place++) {
            var word = words.get(place);
            if (word.how().layout()) {
                int meant = place;
                orders(word.text()).forEach((text, how) -> add(word, text, meant, how));
            }
            if (word.how().views().contains(View.SOUND)) {
                addInitials(word, place);
            }
        }
    }

    /** Returns the words and their variants. */
    List<Atom> atoms() {
        return List.copyOf(atoms);
    }

    /** Returns the sighting of the word that is meant. */
    Sighting meant(Sighting seen) {
        if (seen.atom() < own) {
            return seen;
        }
        var variant = variants.get(seen.atom() - own);
        int[] word = Folding.fold(atoms.get(variant.atom()).text());
        return new Sighting(
                variant.atom(),
                seen.start(),
                seen.end(),
                seen.startCp(),
                seen.endCp(),
                seen.matched(),
                new String(word, 0, word.length),
                joined(List.of(variant.how()), seen.transforms()));
    }

    /** Returns what was undone, the outermost first, each kind once. */
    static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all.stream().distinct().toList();
    }

    private void add(Atom word, String text, int meant, String how) {
        atoms.add(new Atom(text, word.how().withLayout(false).withEncoded(false), word.holds()));
        variants.add(new Variant(meant, how));
    }

    /** First letters stand by themselves, with at most one sign between two. */
    private void addInitials(Atom word, int meant) {
        var how = word.how()
                .by(Set.of(View.GLYPH))
                .withLayout(false)
                .withEncoded(false)
                .withWholeWord(true)
                .withGap(Math.min(1, word.how().gap()));
        Spellings.initials(word.text()).stream()
                .filter(initials -> initials.length() >= SHORTEST_INITIALS)
                .forEach(initials -> {
                    atoms.add(new Atom(initials, how, word.holds()));
                    variants.add(new Variant(meant, "initials"));
                });
    }

    private static Map<String, String> orders(String word) {
        var characters = word.codePoints().mapToObj(Character::toString).toList();
        var orders = new LinkedHashMap<String, String>();
        if (characters.size() > LONGEST) {
            return orders;
        }
        if (characters.size() >= SHORTEST_BACKWARDS) {
            orders.put(String.join("", characters.reversed()), "backwards");
        }
        for (int i = 0; i + 1 < characters.size() && characters.size() >= SHORTEST_EXCHANGED; i++) {
            var exchanged = new ArrayList<>(characters);
            Collections.swap(exchanged, i, i + 1);
            orders.putIfAbsent(String.join("", exchanged), "exchanged");
        }
        exchangedTwice(characters).forEach(text -> orders.putIfAbsent(text, "exchanged"));
        orders.remove(word);
        return orders;
    }

    /** Two pairs of neighbours exchanged, or all; a longer word is told by what is left of it. */
    private static List<String> exchangedTwice(List<String> characters) {
        var found = new ArrayList<String>();
        if (characters.size() < SHORTEST_TWICE || characters.size() > LONGEST_TWICE) {
            return found;
        }
        for (int i = 0; i + 3 < characters.size(); i++) {
            for (int j = i + 2; j + 1 < characters.size(); j++) {
                var exchanged = new ArrayList<>(characters);
                Collections.swap(exchanged, i, i + 1);
                Collections.swap(exchanged, j, j + 1);
                found.add(String.join("", exchanged));
            }
        }
        var all = new ArrayList<>(characters);
        for (int i = 0; i + 1 < all.size(); i += 2) {
            Collections.swap(all, i, i + 1);
        }
        found.add(String.join("", all));
        return found;
    }
}
