package fengni.screen;

import fengni.screen.Automaton.Sort;
import fengni.screen.Trie.Pattern;
import fengni.screen.spelling.Folding;
import java.util.ArrayList;
import java.util.List;

/** The entries of a feature set, ready to be matched: their folded words, their alphabet and their automaton. */
final class Lexicon {
    private final List<Feature> features;
    private final List<String> folded = new ArrayList<>();
    private final Alphabet alphabet;
    private final Automaton automaton;

    /** @param features without a finding of {@link FeatureCheck} */
    Lexicon(List<Feature> features) {
        this.features = List.copyOf(features);
        var words = new ArrayList<int[]>();
        for (Feature feature : this.features) {
            int[] word = Folding.fold(feature.pattern());
            words.add(word);
            folded.add(new String(word, 0, word.length));
        }
        alphabet = new Alphabet(words);
        var patterns = new ArrayList<Pattern>();
        for (int i = 0; i < words.size(); i++) {
            patterns.add(new Pattern(new String(alphabet.spell(words.get(i))), i, sorts(this.features.get(i))));
        }
        automaton = new Automaton(new Trie(patterns), alphabet.size());
    }

    int size() {
        return features.size();
    }

    Feature feature(int entry) {
        return features.get(entry);
    }

    String folded(int entry) {
        return folded.get(entry);
    }

    Alphabet alphabet() {
        return alphabet;
    }

    Automaton automaton() {
        return automaton;
    }

    private static byte sorts(Feature feature) {
        return switch (feature.kind()) {
            case ALLOW -> Sort.ALLOW.bit();
            case LITERAL, CLASS, REGEX, COMBO -> {
                int bits = Sort.DENY.bit();
                if (feature.actions().stops(Direction.INPUT)) {
                    bits |= Sort.STOPS_INPUT.bit();
                }
                if (feature.actions().stops(Direction.OUTPUT)) {
                    bits |= Sort.STOPS_OUTPUT.bit();
                }
                yield (byte) bits;
            }
        };
    }
}
