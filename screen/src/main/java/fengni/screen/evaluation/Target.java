package fengni.screen.evaluation;

import fengni.screen.Feature;
import fengni.screen.Kind;
import fengni.screen.rule.Sought;
import fengni.screen.spelling.View;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A word that a reviewer should know in disguise.
 *
 * @param entry id of the entry that is expected to be hit
 * @param families the disguises it should be known in
 */
public record Target(String entry, String word, Set<Family> families) {
    public Target {
        if (word.isBlank()) {
            throw new IllegalArgumentException("target " + entry + " has no word");
        }
        families = Set.copyOf(families);
    }

    /** Returns a word that should be known in every disguise. */
    public Target(String entry, String word) {
        this(entry, word, EnumSet.allOf(Family.class));
    }

    /** Returns the plain words among some entries, to be known in what each entry asks to be sought by. */
    public static List<Target> of(List<Feature> features) {
        return features.stream()
                .filter(feature -> feature.kind() == Kind.LITERAL)
                .map(feature -> new Target(feature.id(), feature.pattern(), asked(feature)))
                .toList();
    }

    /** Returns the plain words among some entries, to be known in every disguise whatever they ask for. */
    public static List<Target> inEveryDisguise(List<Feature> features) {
        return of(features).stream()
                .map(target -> new Target(target.entry(), target.word()))
                .toList();
    }

    private static Set<Family> asked(Feature feature) {
        var families = EnumSet.allOf(Family.class);
        var how = Sought.alone(feature.pattern(), feature.how()).how();
        if (!how.views().contains(View.SOUND)) {
            families.removeAll(Set.of(Family.PINYIN, Family.HOMOPHONE));
        }
        if (!how.views().contains(View.COMPONENTS)) {
            families.remove(Family.SPLIT);
        }
        if (!how.layout()) {
            families.remove(Family.ORDER);
        }
        if (!how.encoded()) {
            families.remove(Family.ENCODING);
        }
        return families;
    }
}
