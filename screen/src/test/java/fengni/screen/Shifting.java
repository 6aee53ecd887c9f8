package fengni.screen;

import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random entries of every kind over few words, so that they share words, excuse and name one another, and texts of them. */
final class Shifting {
    private static final String[] WORDS = {
        "法功", "出售", "代开", "发票", "ab", "abc", "水枪", "枪", "冰毒", "a", "出售枪支", "枪支", "卖", "法轮大法", "4ever", "发 票"
    };
    private static final String[] DISGUISED = {
        "法*功", "出\u200B售", "代開", "發票", "ＡB", "a.b", "氵去功", "fǎ lún dà fǎ", "出出售", "售出", "发票代开", "ab1", "玩具"
    };
    private static final String[] BETWEEN = {"", "", " ", "，", "。", "\n", "x", "\u200B", "我们"};

    private final Random random;
    private int made;

    Shifting(Random random) {
        this.random = random;
    }

    /** Makes entries, sound or not, beside those that stand. */
    List<Feature> features(List<Feature> standing, int most) {
        var features = new ArrayList<Feature>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            features.add(feature(standing));
        }
        return features;
    }

    /** Picks entries that leave. */
    Set<String> leaving(List<Feature> standing) {
        var leaving = new java.util.HashSet<String>();
        for (int i = random.nextInt(4); i > 0 && !standing.isEmpty(); i--) {
            leaving.add(standing.get(random.nextInt(standing.size())).id());
        }
        return leaving;
    }

    String text() {
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(14); i > 0; i--) {
            var word = any(random.nextInt(3) == 0 ? DISGUISED : WORDS);
            text.append(
                    switch (random.nextInt(12)) {
                        case 0 -> Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
                        case 1 -> percent(word);
                        case 2 -> String.join("…\n", word.split("", 0));
                        default -> word;
                    });
            text.append(any(BETWEEN));
        }
        return text.toString();
    }

    private Feature feature(List<Feature> standing) {
        boolean again = !standing.isEmpty() && random.nextInt(6) == 0;
        var id = again ? standing.get(random.nextInt(standing.size())).id() : "f" + made++;
        var actions = new Actions(action(), action());
        return switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                Feature.literal(id, any(WORDS)).withMatching(how(true)).withActions(actions);
            case 3 -> Feature.allow(id, any(WORDS)).withMatching(how(false));
            case 4 -> named("c" + random.nextInt(4), Kind.CLASS, classPattern()).withActions(actions);
            case 5 ->
                named(id, Kind.REGEX, any("枪支?卖", "代开.{0,4}发票", "(?:出售|法功)\\d*", "a.*bc"))
                        .withActions(actions);
            default ->
                named(id, Kind.COMBO, combination()).withMatching(how(false)).withActions(actions);
        };
    }

    private static Feature named(String id, Kind kind, String pattern) {
        return Feature.literal(id, "x").withPattern(kind, pattern);
    }

    private String classPattern() {
        var other = random.nextInt(3) == 0 ? "|@c" + random.nextInt(4) : "";
        return any(WORDS) + "|" + any(WORDS) + other;
    }

    private String combination() {
        var start = part() + any(" & ", " < ", " & !", " | ") + part();
        return start + any("", " within 6", " in sentence");
    }

    private String part() {
        return random.nextInt(3) == 0 ? "@c" + random.nextInt(4) : "\"" + any(WORDS) + "\"";
    }

    private Matching how(boolean layoutToo) {
        var views = EnumSet.of(View.GLYPH);
        if (random.nextInt(5) == 0) {
            views.add(View.COMPONENTS);
        }
        if (random.nextInt(5) == 0) {
            views.add(View.SOUND);
        }
        return Matching.USUAL
                .by(views)
                .withGap(random.nextInt(3) == 0 ? random.nextInt(6) : 3)
                .withLayout(layoutToo && random.nextInt(4) == 0)
                .withEncoded(random.nextInt(3) > 0)
                .withWholeWord(random.nextInt(6) == 0);
    }

    private Decision action() {
        return random.nextBoolean() ? Decision.PASS : any(Decision.values());
    }

    private static String percent(String word) {
        var text = new StringBuilder();
        for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
            text.append(String.format("%%%02X", each));
        }
        return text.toString();
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }
}
