package fengni.bench;

import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Features that mean nothing: words of 3 to 6 Chinese characters, a quarter of them from the talk itself, so that many
 * words begin in it and none ends in it.
 */
final class SyntheticFeatures {
    private static final long SEED = 45438;
    private static final int CHARACTERS = 3_000;

    private final Random random = new Random(SEED);
    private final String talk = Talk.ROLE + Talk.QUESTION + Talk.ANSWER;
    private final int[] spoken =
            talk.codePoints().filter(Character::isIdeographic).toArray();

    private SyntheticFeatures() {}

    /** Returns a set of exactly this size, always the same. */
    static FeatureSet of(int size) {
        var features = new SyntheticFeatures().features(size + size / 10);
        var faulty = FeatureSet.check(features).stream().map(Finding::entry).collect(Collectors.toSet());
        var sound = features.stream()
                .filter(feature -> !faulty.contains(feature.id()))
                .limit(size)
                .toList();
        return FeatureSet.of("bench-" + size, sound);
    }

    private List<Feature> features(int count) {
        var words = new LinkedHashSet<String>();
        while (words.size() < count) {
            var word = word(3 + random.nextInt(4));
            if (!talk.contains(word)) {
                words.add(word);
            }
        }
        var list = List.copyOf(words);
        return IntStream.range(0, count)
                .mapToObj(i -> Feature.literal("f" + i, list.get(i)))
                .toList();
    }

    private String word(int length) {
        return IntStream.range(0, length)
                .map(_ -> random.nextInt(4) == 0
                        ? spoken[random.nextInt(spoken.length)]
                        : 0x4e00 + random.nextInt(CHARACTERS))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
