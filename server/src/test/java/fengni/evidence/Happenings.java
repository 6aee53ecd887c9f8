package fengni.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Happenings as the gateway tells them. */
final class Happenings {
    static final String USER = "zhang-san-13800000000";
    static final String ADDRESS = "203.0.113.7";
    static final String DEVICE = "device-0xFEED";
    static final String PROMPT = "写一首关于长江的诗";

    private Happenings() {}

    static Happening request(long service, String outcome) {
        return new Happening(
                RecordType.REQUEST,
                service,
                new Who(USER, "attested:mobile", ADDRESS, "40123", "10.0.0.1:8081", DEVICE),
                outcome,
                Optional.of("A.1.a").filter(_ -> outcome.endsWith("_blocked")),
                Map.of("model", "lab", "messages", List.of(Map.of("role", "user", "content", PROMPT))),
                Map.of("service", "聊天", "hits", List.of(), "stream", true));
    }

    static Happening answer(long service, String produceId) {
        return new Happening(
                RecordType.ANSWER,
                service,
                new Who(USER, "attested:mobile", ADDRESS, "40123", "10.0.0.1:8081", DEVICE),
                "answered",
                Optional.empty(),
                Map.of("answer", "长江之水天际来", "tokens", 12L),
                Map.of("marks", List.of(Map.of("Label", "1", "ProduceID", produceId))));
    }

    /** Returns any happening at all; hostile characters included. */
    static Happening random(Random random) {
        var types = RecordType.values();
        return new Happening(
                types[random.nextInt(types.length)],
                random.nextLong(1, 4),
                new Who(text(random), text(random), text(random), text(random), text(random), text(random)),
                text(random),
                Optional.of(text(random)).filter(risk -> !risk.isEmpty()),
                map(random, 3),
                map(random, 3));
    }

    private static Map<String, Object> map(Random random, int depth) {
        var map = new HashMap<String, Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(random.nextBoolean() ? "produceId" : text(random), value(random, depth));
        }
        return map;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> text(random);
            case 1 -> random.nextLong(-(1L << 53) + 1, 1L << 53);
            case 2 -> random.nextBoolean();
            case 3 -> map(random, depth - 1);
            default -> List.of(value(random, depth - 1), value(random, depth - 1));
        };
    }

    /** Any UTF-16 units, NUL and lone surrogates among them. */
    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(random.nextInt(4) == 0 ? (char) random.nextInt(0x10000) : (char) random.nextInt(0x80));
        }
        return text.toString();
    }
}
