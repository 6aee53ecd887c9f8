package fengni.registry.shelf;

import fengni.registry.verification.Part;
import fengni.registry.verification.Standing;
import fengni.registry.verification.Verification;
import fengni.registry.verification.Verified;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lists in memory, which a test changes as it likes. */
class Lists implements Verification {
    static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
    static final Part NOTHING = new Part(Standing.NOT_FOUND, "", Optional.empty());

    private final Map<String, Verified> numbers = new ConcurrentHashMap<>();

    /** Lets a number stand somewhere, with subject and role. */
    Lists put(String number, Standing standing, String subject, String role) {
        var part = new Part(standing, "境内深度合成服务算法备案清单（测试）", Optional.of(DAY));
        var roles = Optional.of(role).filter(word -> !word.isEmpty());
        numbers.put(number, new Verified(number, number, "示例算法", subject, roles, part, NOTHING, NOTHING, DAY));
        return this;
    }

    static Verified none(String number) {
        var part = new Part(Standing.NOT_IN_IMPORTED_LISTS, "", Optional.empty());
        return new Verified(number, number, "", "", Optional.empty(), part, NOTHING, NOTHING, DAY);
    }

    @Override
    public List<Verified> ofNumbers(List<String> asked) {
        return asked.stream()
                .map(number -> numbers.getOrDefault(number, none(number)))
                .toList();
    }

    @Override
    public List<Verified> ofCreditCode(String code) {
        return List.of();
    }

    @Override
    public List<Verified> ofApp(String id) {
        return List.of();
    }
}
