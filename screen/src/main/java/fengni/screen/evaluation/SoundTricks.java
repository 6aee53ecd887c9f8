package fengni.screen.evaluation;

import fengni.screen.evaluation.Disguise.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sound instead of the character, and characters that sound alike. */
final class SoundTricks {
    /** Pairs that many speakers do not tell apart; each stands at the beginning or the end of a syllable. */
    private static final List<String> FUZZY_BEGINNINGS = List.of("zh z", "ch c", "sh s", "n l");

    private static final List<String> FUZZY_ENDINGS = List.of("ang an", "eng en", "ing in");

    private SoundTricks() {}

    static List<Trick> tricks() {
        return List.of(
                Trick.of(Family.PINYIN, "one", SoundTricks::oneSpelt),
                Trick.of(Family.PINYIN, "all", (word, chance) -> spelt(word, "", each -> letters(each, chance))),
                Trick.of(Family.PINYIN, "spaced", (word, chance) -> spelt(word, " ", each -> letters(each, chance))),
                Trick.of(Family.PINYIN, "initials", SoundTricks::initials),
                Trick.of(Family.PINYIN, "zhuyin", (word, chance) -> spelt(word, "", Zhuyin::of)),
                Trick.of(Family.HOMOPHONE, "same-tone", exchanged(sound -> List.of(sound))),
                Trick.of(Family.HOMOPHONE, "other-tone", exchanged(SoundTricks::otherTones)),
                Trick.of(Family.HOMOPHONE, "fuzzy", exchanged(SoundTricks::nearby)));
    }

    private static Optional<String> oneSpelt(String word, Chance chance) {
        var points = word.codePoints().boxed().toList();
        var known = Stream.iterate(0, n -> n < points.size(), n -> n + 1)
                .filter(n -> Sound.of(points.get(n)).isPresent())
                .toList();
        if (known.isEmpty() || points.size() < 2) {
            return Optional.empty();
        }
        int only = chance.one(known);
        var text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            var sound = Sound.of(points.get(i));
            text.append(
                    i == only && sound.isPresent() ? letters(sound.get(), chance) : Character.toString(points.get(i)));
        }
        return Optional.of(text.toString());
    }

    /** Returns plain letters when mild, capitals in front when half strong, tone marks when strong. */
    private static String letters(Sound sound, Chance chance) {
        return switch (chance.strength()) {
            case 1 -> sound.syllable();
            case 2 ->
                sound.syllable().substring(0, 1).toUpperCase(Locale.ROOT)
                        + sound.syllable().substring(1);
            default -> sound.marked();
        };
    }

    /** Returns the first letters; only of four characters or more, which a reader may still guess. */
    private static Optional<String> initials(String word, Chance chance) {
        boolean loud = chance.strength() == Chance.STRONGEST;
        return word.codePointCount(0, word.length()) < 4
                ? Optional.empty()
                : spelt(word, chance.strength() == 2 ? "." : "", sound -> {
                    var letter = sound.syllable().substring(0, 1);
                    return loud ? letter.toUpperCase(Locale.ROOT) : letter;
                });
    }

    /** Returns a word of which every character is spelt, or empty when the sound of one is not known. */
    private static Optional<String> spelt(String word, String between, Function<Sound, String> spelling) {
        var sounds = word.codePoints().mapToObj(Sound::of).toList();
        return sounds.stream().allMatch(Optional::isPresent)
                ? Optional.of(String.join(
                        between,
                        sounds.stream().flatMap(Optional::stream).map(spelling).toList()))
                : Optional.empty();
    }

    private static Mask exchanged(Function<Sound, List<Sound>> alike) {
        return (word, chance) -> {
            int[] points = word.codePoints().toArray();
            var forms = new ArrayList<List<String>>();
            var places = new ArrayList<Integer>();
            for (int i = 0; i < points.length; i++) {
                forms.add(characters(points[i], alike));
                if (!forms.get(i).isEmpty()) {
                    places.add(i);
                }
            }
            if (places.isEmpty() || points.length < 2) {
                return Optional.empty();
            }
            var chosen = chance.some(places);
            var text = new StringBuilder();
            for (int i = 0; i < points.length; i++) {
                text.append(chosen.contains(i) ? chance.one(forms.get(i)) : Character.toString(points[i]));
            }
            return Optional.of(text.toString());
        };
    }

    private static List<String> characters(int codePoint, Function<Sound, List<Sound>> alike) {
        return Sound.of(codePoint).stream()
                .flatMap(sound -> alike.apply(sound).stream())
                .flatMap(sound -> sound.characters().stream())
                .filter(each -> each.codePointAt(0) != codePoint)
                .toList();
    }

    private static List<Sound> otherTones(Sound sound) {
        return Stream.of(1, 2, 3, 4)
                .filter(tone -> tone != sound.tone())
                .map(tone -> new Sound(sound.syllable(), tone))
                .toList();
    }

    private static List<Sound> nearby(Sound sound) {
        var syllables = new ArrayList<String>();
        for (String pair : FUZZY_BEGINNINGS) {
            var sides = pair.split(" ", -1);
            var rest = sound.syllable();
            if (rest.startsWith(sides[0])) {
                syllables.add(sides[1] + rest.substring(sides[0].length()));
            } else if (rest.startsWith(sides[1])) {
                syllables.add(sides[0] + rest.substring(sides[1].length()));
            }
        }
        for (String pair : FUZZY_ENDINGS) {
            var sides = pair.split(" ", -1);
            var rest = sound.syllable();
            if (rest.endsWith(sides[0])) {
                syllables.add(rest.substring(0, rest.length() - sides[0].length()) + sides[1]);
            } else if (rest.endsWith(sides[1])) {
                syllables.add(rest.substring(0, rest.length() - sides[1].length()) + sides[0]);
            }
        }
        return syllables.stream()
                .flatMap(each -> Stream.of(1, 2, 3, 4).map(tone -> new Sound(each, tone)))
                .toList();
    }
}
