package fengni.screen;

import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random features of every kind, in every way to be sought, over few words, and texts that say those in disguise. */
final class Assorted {
    private static final List<String> WORDS =
            List.of("赌博网站", "代开发票", "加微信", "反赌博网站", "abc", "a-b c", "哈哈哈", "冰毒", "微信号", "免费领取", "aabbcc", "发");
    private static final List<String> SAID = List.of(
            "赌博网站",
            "赌 博 网 站",
            "賭\u200B博網站",
            "dubowangzhan",
            "代开，发票",
            "加薇信",
            "弓长",
            "反赌博网站",
            "ABC",
            "a-b c",
            "哈哈哈哈",
            "冰毒",
            "出售",
            "微信号：abc_123",
            "站网博赌",
            "赌\n博\n网\n站\n",
            "&#36172;&#21338;&#32593;&#31449;",
            "6LWM5Y2a572R56uZ",
            "今天天气",
            "。",
            "a",
            "发",
            "发發",
            "免费领取");

    private Assorted() {}

    static List<Feature> features(Random random) {
        var features = new ArrayList<Feature>();
        int count = 1 + random.nextInt(10);
        for (int i = 0; i < count; i++) {
            var feature = dressed(random, feature(random, "f" + i + (random.nextInt(9) == 0 ? "\uD83D" : "")));
            var more = new ArrayList<>(features);
            more.add(feature);
            if (FeatureSet.check(more).isEmpty()) {
                features.add(feature);
            }
        }
        return features;
    }

    static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(SAID.get(random.nextInt(SAID.size())));
        }
        return text.toString();
    }

    private static Feature feature(Random random, String id) {
        var plain = Feature.literal(id, word(random));
        return switch (random.nextInt(7)) {
            case 0 -> plain.withPattern(Kind.CLASS, word(random) + "|" + word(random));
            case 1 -> plain.withPattern(Kind.CLASS, word(random) + "|@f" + random.nextInt(9));
            case 2 -> plain.withPattern(Kind.COMBO, "(冰毒|@f" + random.nextInt(9) + ") & 出售 within 20");
            case 3 -> plain.withPattern(Kind.COMBO, "加微信 < 免费领取 & !今天天气 in sentence");
            case 4 -> plain.withPattern(Kind.REGEX, "(微信|薇信)号[:：]?[a-z0-9_]{3,9}");
            case 5 -> Feature.allow(id, word(random));
            default -> plain;
        };
    }

    private static Feature dressed(Random random, Feature feature) {
        var dressed = feature.withVersion(1 + random.nextInt(3))
                .withRisk("A.1." + (char) ('a' + random.nextInt(3)), any(random, Severity.values()));
        if (feature.kind() != Kind.REGEX) {
            dressed = dressed.withMatching(new Matching(
                    views(random),
                    random.nextInt(3) == 0,
                    random.nextBoolean(),
                    random.nextInt(4) == 0,
                    random.nextInt(9)));
        }
        return dressed.withActions(actions(random))
                .withValidity(
                        random.nextInt(3) == 0
                                ? Optional.of(Instant.ofEpochSecond(random.nextInt(), 5))
                                : Optional.empty(),
                        Optional.empty())
                .withSource(random.nextInt(3) == 0 ? "通知" : "");
    }

    private static Set<View> views(Random random) {
        var views = EnumSet.of(View.GLYPH);
        for (View view : View.values()) {
            if (random.nextInt(4) == 0) {
                views.add(view);
            }
        }
        return views;
    }

    private static Actions actions(Random random) {
        Map<Context, Decision> contexts = new EnumMap<>(Context.class);
        if (random.nextInt(3) == 0) {
            contexts.put(any(random, Context.values()), any(random, Decision.values()));
        }
        return new Actions(any(random, Decision.values()), any(random, Decision.values()), contexts);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... all) {
        return all[random.nextInt(all.length)];
    }
}
