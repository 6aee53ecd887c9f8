package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Layered;
import fengni.screen.matching.Matching;
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
 * letters for their sound and pictures of what they name, for entries that ask for the sound; other parts for those that ask
 * for components; their numbers written otherwise. They are sought beside the words themselves. Immutable.
 */
final class Variants {
    /** The name of first letters among what was undone. */
    static final String INITIALS = "initials";

    private static final String SOUND = "sound";
    private static final String PICTURE = "picture";
    private static final String OVERTURNED = "overturned";
    private static final String COMPONENTS = "components";
    private static final String LOOK_ALIKE = "look-alike";
    private static final String NUMERALS = "digit-style";

    private static final int SHORTEST_BACKWARDS = 2;
    private static final int SHORTEST_EXCHANGED = 3;
    /** Of four characters, two exchanged pairs are another word too often. */
    private static final int SHORTEST_TWICE = 5;

    private static final int LONGEST_TWICE = 10;
    /** Fewer first letters mean too much else. */
    private static final int SHORTEST_INITIALS = 4;

    /** Fewer syllables mean too much else. */
    private static final int SHORTEST_SAID = 3;

    /** Each character more is a variant more; nobody reads a longer word backwards. */
    private static final int LONGEST = 16;

    private final Layered<Atom> atoms;
    /** So many words, the first ones, stand where the rules have them. */
    private final int own;
    /** What the words behind those mean. */
    private final Layered<Variant> variants;

    /**
     * @param atom the place of the word that is meant, as the rules have it
     * @param word as it was written
     * @param how the name of the order; empty for the word itself
     */
    private record Variant(int atom, String word, String how) {}

    private Variants(Layered<Atom> atoms, int own, Layered<Variant> variants) {
        this.atoms = atoms;
        this.own = own;
        this.variants = variants;
    }

    static Variants of(List<Atom> words) {
        var added = new Added();
        for (int place = 0; place < words.size(); place++) {
            added.addOrders(place, words.get(place));
            added.addParts(place, words.get(place));
            added.addSaid(place, words.get(place));
            added.addNumerals(place, words.get(place));
        }
        var atoms = new ArrayList<>(words);
        atoms.addAll(added.atoms);
        return new Variants(Layered.of(atoms), words.size(), Layered.of(added.variants));
    }

    /**
     * Returns these and more.
     *
     * @param words all that the rules have now
     * @param from the first that is new, the others are there
     */
    Variants with(List<Atom> words, int from) {
        var added = new Added();
        for (int place = from; place < words.size(); place++) {
            var word = words.get(place);
            added.add(word, new Variant(place, word.text(), ""));
            added.addOrders(place, word);
            added.addParts(place, word);
            added.addSaid(place, word);
            added.addNumerals(place, word);
        }
        return new Variants(atoms.with(Map.of(), added.atoms), own, variants.with(Map.of(), added.variants));
    }

    /** Returns the words and their variants. */
    List<Atom> atoms() {
        return atoms;
    }

    /** Returns the sighting of the word that is meant, by the place that the rules know. */
    Sighting meant(Sighting seen) {
        if (seen.atom() < own) {
            return seen;
        }
        var variant = variants.get(seen.atom() - own);
        return new Sighting(
                variant.atom(),
                seen.start(),
                seen.end(),
                seen.startCp(),
                seen.endCp(),
                seen.matched(),
                variant.how().isEmpty() ? seen.normalised() : folded(variant.word()),
                variant.how().isEmpty() ? seen.transforms() : joined(List.of(variant.how()), seen.transforms()));
    }

    private static String folded(String word) {
        int[] folded = Folding.fold(word);
        return new String(folded, 0, folded.length);
    }

    /** Returns what was undone, the outermost first, each kind once. */
    static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all.stream().distinct().toList();
    }

    /** What comes behind the words that are there. */
    private static final class Added {
        private final List<Atom> atoms = new ArrayList<>();
        private final List<Variant> variants = new ArrayList<>();

        void add(Atom atom, Variant variant) {
            atoms.add(atom);
            variants.add(variant);
        }

        void addOrders(int place, Atom word) {
            if (word.how().layout()) {
                var how = word.how().withLayout(false).withEncoded(false);
                orders(word.text()).forEach((text, order) -> add(place, word, text, how, order));
                var alone = how.by(Set.of(View.GLYPH)).withWholeWord(true);
                Spellings.turned(word.text()).forEach(text -> add(place, word, text, alone, OVERTURNED));
            }
        }

        /** Characters split in another way, and letters that look like another when they stand side by side. */
        void addParts(int place, Atom word) {
            if (word.how().views().contains(View.COMPONENTS)) {
                var how = word.how().withLayout(false).withEncoded(false);
                var apart = how.by(Set.of(View.COMPONENTS));
                Spellings.splits(word.text()).forEach(text -> add(place, word, text, apart, COMPONENTS));
                var alone = how.by(Set.of(View.GLYPH)).withWholeWord(true);
                Spellings.paired(word.text()).forEach(text -> add(place, word, text, alone, LOOK_ALIKE));
            }
        }

        /** First letters stand by themselves, with at most one sign between two; so do letters for characters. */
        void addSaid(int place, Atom word) {
            if (!word.how().views().contains(View.SOUND)) {
                return;
            }
            var how = word.how()
                    .by(Set.of(View.GLYPH))
                    .withLayout(false)
                    .withEncoded(false)
                    .withWholeWord(true);
            var close = how.withGap(Math.min(1, how.gap()));
            Spellings.initials(word.text()).stream()
                    .filter(initials -> initials.length() >= SHORTEST_INITIALS)
                    .forEach(initials -> add(place, word, initials, close, INITIALS));
            Spellings.lettered(word.text()).forEach(text -> add(place, word, text, how, INITIALS));
            Spellings.shown(word.text()).forEach(text -> add(place, word, text, how, PICTURE));
            if (word.text().codePointCount(0, word.text().length()) >= SHORTEST_SAID) {
                addPinyin(place, word, how);
            }
        }

        /** Pinyin with digits for letters, and beside the characters. */
        private void addPinyin(int place, Atom word, Matching how) {
            String pinyin = Spellings.pinyin(word.text());
            if (!pinyin.isEmpty()) {
                add(place, word, pinyin, how, SOUND);
                add(place, word, Spellings.doubled(word.text()), how.by(Set.of(View.SOUND)), "repeat");
            }
        }

        void addNumerals(int place, Atom word) {
            var how = word.how().withLayout(false).by(Set.of(View.GLYPH));
            if (word.how().views().contains(View.GLYPH)) {
                Spellings.numerals(word.text()).forEach(text -> add(place, word, text, how, NUMERALS));
            }
        }

        private void add(int place, Atom word, String text, Matching how, String name) {
            add(new Atom(text, how, word.holds()), new Variant(place, word.text(), name));
        }
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
