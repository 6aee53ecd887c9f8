package fengni.screen;

import fengni.screen.matching.Atom;
import fengni.screen.matching.Matcher;
import fengni.screen.rule.ClassPattern;
import fengni.screen.rule.Combination;
import fengni.screen.rule.Parsed;
import fengni.screen.rule.Regex;
import fengni.screen.rule.Rulebook;
import fengni.screen.rule.Slip;
import fengni.screen.rule.Sought;
import fengni.screen.rule.WordLength;
import fengni.screen.spelling.Folding;
import fengni.screen.spelling.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the entries that can't be matched, each with its reason, all at once. */
final class FeatureCheck {
    /** Longest word in folded characters; it also bounds what a stream may have to hold back. */
    static final int LONGEST = 256;

    /** So many different characters the search for words can tell apart. */
    static final int MOST_CHARACTERS = 28_671;

    private final List<Finding> findings = new ArrayList<>();
    private final Standing standing;
    private final Map<String, List<Feature>> namedBy = new LinkedHashMap<>();
    private boolean classesChanged;

    /** Begins without an entry. */
    FeatureCheck() {
        standing = new Standing();
    }

    /**
     * Begins beside entries that were found sound together. What is checked costs about what it says itself, however many
     * stand.
     *
     * @param naming returns the combinations among those that name one of some classes
     * @throws IllegalArgumentException when there is no entry with the id of one that leaves
     */
    FeatureCheck(Standing sound, Set<String> leaving, Function<Set<String>, List<Feature>> naming) {
        standing = sound.without(leaving);
        var unknown = leaving.stream().filter(sound.classes()::isKnown).collect(Collectors.toSet());
        classesChanged = !unknown.isEmpty();
        if (classesChanged) {
            naming.apply(unknown).stream()
                    .filter(feature -> !leaving.contains(feature.id()))
                    .forEach(feature -> named(feature, Needs.sound(Combination.parse(feature.pattern()))));
        }
    }

    /** Returns the entries that were checked; whole sets are made of them if nothing was found. */
    Standing standing() {
        return standing;
    }

    /** Checks one more entry and returns what is wrong with it, in the light of those before. */
    List<Finding> add(Feature feature) {
        findings.clear();
        if (standing.isTaken(feature.id())) {
            find(feature, Fault.DUPLICATE_ID);
        }
        standing.add(feature);
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
        var late = new ArrayList<>(classesChanged ? standing.classes().check() : List.of());
        namedBy.forEach((id, features) -> features.stream()
                .filter(each -> !standing.classes().isKnown(id))
                .forEach(each -> late.add(Finding.of(each, Fault.UNKNOWN_CLASS, id))));
        return late;
    }

    private void checkLiteral(Feature feature) {
        int before = findings.size();
        checkWord(feature, feature.pattern());
        if (findings.size() == before) {
            checkDuplicate(feature);
        }
    }

    private void checkClass(Feature feature) {
        sound(feature, ClassPattern.parse(feature.pattern())).forEach(pattern -> {
            classesChanged = true;
            standing.add(feature, pattern);
            pattern.words().forEach(word -> checkWord(feature, word));
        });
        checkDuplicate(feature);
    }

    private void checkCombination(Feature feature) {
        sound(feature, Combination.parse(feature.pattern())).forEach(combination -> {
            combination.words().forEach(word -> checkWord(feature, word));
            Needs.of(feature, combination).uses().forEach(word -> use(feature, word));
            named(feature, combination);
        });
        checkDuplicate(feature);
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
                .forEach(regex -> Needs.of(regex).uses().forEach(word -> use(feature, word)));
        checkDuplicate(feature);
    }

    private void checkWord(Feature feature, String word) {
        int[] folded = Folding.fold(word);
        if (folded.length > LONGEST) {
            find(feature, Fault.TOO_LONG, String.valueOf(folded.length), String.valueOf(LONGEST));
            return;
        }
        var how = feature.how();
        boolean inCompany = feature.kind() == Kind.COMBO;
        int syllables = inCompany ? WordLength.SYLLABLES_IN_COMPANY : WordLength.SYLLABLES;
        boolean tooShort = WordLength.views(word, how, syllables).isEmpty();
        var sought = inCompany ? Sought.inCompany(word, how) : Sought.alone(word, how);
        if (word.isBlank() || (!tooShort && !Matcher.canSeek(new Atom(word, sought.how(), 0)))) {
            find(feature, Fault.FOLDS_TO_NOTHING);
            return;
        }
        if (tooShort) {
            findShort(feature, word, syllables);
        }
        checkCharacters(feature, folded);
    }

    /** A word that is too short for one of its views is sought without it; here none is left. */
    private void findShort(Feature feature, String word, int syllables) {
        var views = feature.how().views();
        if (views.contains(View.SOUND)) {
            find(feature, Fault.SHORT_FOR_SOUND, word, String.valueOf(syllables));
        }
        if (views.contains(View.COMPONENTS)) {
            find(feature, Fault.SHORT_FOR_COMPONENTS, word, String.valueOf(WordLength.LETTERS));
        }
    }

    private void named(Feature feature, Combination combination) {
        combination.classes().stream()
                .distinct()
                .forEach(id ->
                        namedBy.computeIfAbsent(id, unseen -> new ArrayList<>()).add(feature));
    }

    private void checkDuplicate(Feature feature) {
        standing.alike().forEach(earlier -> find(feature, Fault.DUPLICATE_PATTERN, earlier));
    }

    private void checkCharacters(Feature feature, int[] word) {
        var characters = standing.characters();
        boolean fitted = characters.distinct() <= MOST_CHARACTERS;
        for (int codePoint : word) {
            characters.add(codePoint);
        }
        if (fitted && characters.distinct() > MOST_CHARACTERS) {
            find(feature, Fault.TOO_MANY_CHARACTERS, String.valueOf(MOST_CHARACTERS));
        }
    }

    private void use(Feature feature, Sought word) {
        if (standing.uses().add(word) == Rulebook.MOST_USES + 1) {
            find(feature, Fault.OVERUSED_WORD, word.text(), String.valueOf(Rulebook.MOST_USES));
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
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                if (at + 1 == text.length() || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }
}
