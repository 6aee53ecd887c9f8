package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Matcher;
import fengni.screen.matching.Matching;
import fengni.screen.rule.ClassPattern;
import fengni.screen.rule.Combination;
import fengni.screen.rule.Parsed;
import fengni.screen.rule.Regex;
import fengni.screen.rule.Rulebook;
import fengni.screen.rule.Slip;
import fengni.screen.rule.Sought;
import fengni.screen.spelling.Folding;
import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the entries that can't be matched, each with its reason, all at once. */
final class FeatureCheck {
    /** Longest word in folded characters; it also bounds what a stream may have to hold back. */
    static final int LONGEST = 256;

    /** So many different characters the search for words can tell apart. */
    static final int MOST_CHARACTERS = 28_671;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> entryOfPattern = new HashMap<>();
    private final Set<Integer> characters = new HashSet<>();
    private final WordClasses classes = new WordClasses();
    private final Map<String, List<Feature>> namedBy = new HashMap<>();
    private final Map<Sought, Integer> uses = new HashMap<>();

    /** Checks one more entry and returns what is wrong with it, in the light of those before. */
    List<Finding> add(Feature feature) {
        findings.clear();
        if (!ids.add(feature.id())) {
            find(feature, Fault.DUPLICATE_ID);
        }
        if (hasLoneSurrogate(feature.pattern())) {
            find(feature, Fault.LONE_SURROGATE);
            return List.copyOf(findings);
        }
        switch (feature.kind()) {
            case LITERAL, ALLOW -> checkLiteral(feature);
            case CLASS -> checkClass(feature);
            case COMBO -> checkCombination(feature);
            case REGEX -> checkExpression(feature);
        }
        return List.copyOf(findings);
    }

    /** Returns what can be told only once all entries are there: classes that are not, or that hold themselves. */
    List<Finding> end() {
        var late = new ArrayList<>(classes.check());
        namedBy.forEach((id, features) -> features.stream()
                .filter(each -> !classes.isKnown(id))
                .forEach(each -> late.add(Finding.of(each, Fault.UNKNOWN_CLASS, id))));
        return late;
    }

    private void checkLiteral(Feature feature) {
        int before = findings.size();
        checkWord(feature, feature.pattern());
        if (findings.size() == before) {
            checkDuplicate(feature, PatternKey.ofWord(feature.pattern(), feature.how()));
        }
    }

    private void checkClass(Feature feature) {
        sound(feature, ClassPattern.parse(feature.pattern())).forEach(pattern -> {
            classes.add(feature, pattern);
            pattern.words().forEach(word -> checkWord(feature, word));
        });
        checkDuplicate(feature, PatternKey.ofRule(feature));
    }

    private void checkCombination(Feature feature) {
        sound(feature, Combination.parse(feature.pattern())).forEach(combination -> {
            combination.words().forEach(word -> {
                checkWord(feature, word);
                use(feature, new Sought(word, feature.how()), word);
            });
            combination.classes().stream().distinct().forEach(id -> {
                namedBy.computeIfAbsent(id, unseen -> new ArrayList<>()).add(feature);
                use(feature, new Sought("@" + id, Matching.USUAL), "@" + id);
            });
        });
        checkDuplicate(feature, PatternKey.ofRule(feature));
    }

    private void checkExpression(Feature feature) {
        var how = feature.how();
        if (!how.views().equals(Set.of(View.GLYPH))) {
            find(feature, Fault.NO_MEANING, "views", "regex");
        }
        if (how.layout()) {
            find(feature, Fault.NO_MEANING, "layout", "regex");
        }
        if (how.wholeWord()) {
            find(feature, Fault.NO_MEANING, "word", "regex");
        }
        sound(feature, Regex.parse(feature.pattern(), GlyphReader.ONLY))
                .forEach(regex -> regex.required()
                        .forEach(word -> use(feature, new Sought(word, Matching.USUAL.withGap(0)), word)));
        checkDuplicate(feature, PatternKey.ofRule(feature));
    }

    private void checkWord(Feature feature, String word) {
        int[] folded = Folding.fold(word);
        if (folded.length > LONGEST) {
            find(feature, Fault.TOO_LONG, String.valueOf(folded.length), String.valueOf(LONGEST));
            return;
        }
        if (word.isBlank() || !Matcher.canSeek(new Atom(word, feature.how(), 0))) {
            find(feature, Fault.FOLDS_TO_NOTHING);
            return;
        }
        int syllables = feature.kind() == Kind.COMBO ? WordLength.SYLLABLES_IN_COMPANY : WordLength.SYLLABLES;
        if (feature.how().views().contains(View.SOUND) && WordLength.syllables(folded) < syllables) {
            find(feature, Fault.SHORT_FOR_SOUND, word, String.valueOf(syllables));
        }
        if (feature.how().views().contains(View.COMPONENTS) && WordLength.letters(folded) < WordLength.LETTERS) {
            find(feature, Fault.SHORT_FOR_COMPONENTS, word, String.valueOf(WordLength.LETTERS));
        }
        checkCharacters(feature, folded);
    }

    private void checkDuplicate(Feature feature, String key) {
        var earlier = entryOfPattern.putIfAbsent(key, feature.id());
        if (earlier != null) {
            find(feature, Fault.DUPLICATE_PATTERN, earlier);
        }
    }

    private void checkCharacters(Feature feature, int[] word) {
        boolean fitted = characters.size() <= MOST_CHARACTERS;
        for (int codePoint : word) {
            characters.add(codePoint);
        }
        if (fitted && characters.size() > MOST_CHARACTERS) {
            find(feature, Fault.TOO_MANY_CHARACTERS, String.valueOf(MOST_CHARACTERS));
        }
    }

    private void use(Feature feature, Sought word, String shown) {
        if (uses.merge(word, 1, Integer::sum) == Rulebook.MOST_USES + 1) {
            find(feature, Fault.OVERUSED_WORD, shown, String.valueOf(Rulebook.MOST_USES));
        }
    }

    private <T> List<T> sound(Feature feature, Parsed<T> parsed) {
        for (Slip slip : parsed.slips()) {
            var column = slip.column() > 0 ? Stream.of(String.valueOf(slip.column())) : Stream.<String>of();
            find(
                    feature,
                    Fault.of(slip.mistake()),
                    Stream.concat(column, slip.details().stream()).toArray(String[]::new));
        }
        return parsed.sound().stream().toList();
    }

    private void find(Feature feature, Fault fault, String... details) {
        findings.add(Finding.of(feature, fault, details));
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }
}
