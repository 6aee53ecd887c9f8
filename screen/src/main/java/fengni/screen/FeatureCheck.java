package fengni.screen;

import fengni.screen.spelling.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the entries that can't be matched, each with its reason, all at once. */
final class FeatureCheck {
    /** Longest pattern in folded characters; it also bounds what a stream may have to hold back. */
    static final int LONGEST = 256;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> entryOfWord = new HashMap<>();
    private final Set<Integer> characters = new HashSet<>();

    /** Checks one more entry and returns what is wrong with it, in the light of those before. */
    List<Finding> add(Feature feature) {
        findings.clear();
        if (!ids.add(feature.id())) {
            find(feature, Fault.DUPLICATE_ID);
        }
        if (hasLoneSurrogate(feature.pattern())) {
            find(feature, Fault.LONE_SURROGATE);
        } else {
            checkWord(feature, Folding.fold(feature.pattern()));
        }
        return List.copyOf(findings);
    }

    private void checkWord(Feature feature, int[] word) {
        if (Arrays.stream(word).allMatch(Character::isWhitespace)) {
            find(feature, Fault.FOLDS_TO_NOTHING);
            return;
        }
        if (word.length > LONGEST) {
            find(feature, Fault.TOO_LONG, String.valueOf(word.length), String.valueOf(LONGEST));
            return;
        }
        var earlier = entryOfWord.putIfAbsent(new String(word, 0, word.length), feature.id());
        if (earlier != null) {
            find(feature, Fault.DUPLICATE_PATTERN, earlier);
        }
        checkCharacters(feature, word);
    }

    private void checkCharacters(Feature feature, int[] word) {
        boolean fitted = characters.size() <= Alphabet.MOST;
        for (int codePoint : word) {
            characters.add(codePoint);
        }
        if (fitted && characters.size() > Alphabet.MOST) {
            find(feature, Fault.TOO_MANY_CHARACTERS, String.valueOf(Alphabet.MOST));
        }
    }

    private void find(Feature feature, Fault fault, String... details) {
        findings.add(Finding.of(feature, fault, details));
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }
}
