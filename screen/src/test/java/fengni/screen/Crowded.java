package fengni.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random features and texts over few characters, so that words overlap, nest, fail late and hide in disguises. */
final class Crowded {
    private static final String[] PLAIN = {"a", "b", "发", "😀"};
    private static final String[][] DISGUISES = {
        {"a", "A", "ａ", "𝐀", "ⓐ", "á"}, {"b", "B", "Ｂ", "🅑"}, {"发", "發", "髮"}, {"😀"}
    };
    private static final String[] BETWEEN = {"\u200B", "\uFE0F", "\u0301", "\uDB40\uDC7F", "\u00AD", "\uFEFF"};
    private static final String[] FOREIGN = {"c", "天", "\uD83D", "\uDE00", "ﬀ", "㏂", "🆎"};

    private static final List<Decision> ACTIONS = List.of(Decision.values());

    private Crowded() {}

    static List<Feature> features(Random random) {
        var features = new ArrayList<Feature>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            var word = word(random, 1 + random.nextInt(5));
            if (features.stream().noneMatch(each -> each.pattern().equals(word))) {
                features.add(feature(random, "f" + i, word));
            }
        }
        return features;
    }

    static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(12)) {
                case 0 -> text.append(any(random, FOREIGN));
                case 1, 2 -> text.append(any(random, BETWEEN));
                default -> text.append(any(random, DISGUISES[random.nextInt(DISGUISES.length)]));
            }
        }
        return text.toString();
    }

    private static Feature feature(Random random, String id, String word) {
        if (random.nextInt(3) == 0) {
            return Feature.allow(id, word);
        }
        return Feature.literal(id, word).withActions(new Actions(action(random), action(random)));
    }

    private static Decision action(Random random) {
        return random.nextInt(2) > 0 ? Decision.PASS : ACTIONS.get(random.nextInt(ACTIONS.size()));
    }

    private static String word(Random random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(any(random, PLAIN));
        }
        return word.toString();
    }

    private static String any(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }
}
