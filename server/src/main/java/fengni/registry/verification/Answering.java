package fengni.registry.verification;

import fengni.ledger.CanonicalJson;
import fengni.registry.PublicList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes answers as documents and signs them. Times are RFC 3339 in UTC, cut to seconds. Safe for use by many threads.
 *
 * <p>An answer names whose registry gives it and says {@code "official": false}, so that it cannot travel without.
 */
final class Answering {
    static final String TYPE = "fengni-verification-answer";
    static final String CHANGE = "fengni-verification-change";
    /** Longer than a night between two looks at a shelf, shorter than two. */
    private static final Duration VALID = Duration.ofHours(24);

    private static final String NOTICE = "本登记台不是国家互联网信息服务算法备案系统；本答复不是国家备案的证明，不构成法律意见。";

    private final PublicList list;
    private final AnswerKey key;
    private final InstantSource clock;

    Answering(PublicList list, AnswerKey key, InstantSource clock) {
        this.list = list;
        this.key = key;
        this.clock = clock;
    }

    AnswerKey key() {
        return key;
    }

    /** @param by {@code number}, {@code creditCode} or {@code app}; what was asked for stands only with numbers */
    Signed answer(String by, List<Verified> found) {
        var answer = head(TYPE);
        answer.put("by", by);
        answer.put("items", found.stream().map(Answering::item).toList());
        return signed(answer);
    }

    /** Tells a store that a number stands otherwise than it was told before. */
    Signed change(String id, String before, Verified now) {
        var answer = head(CHANGE);
        answer.put("id", id);
        answer.put("before", before);
        answer.put("items", List.of(item(now)));
        return signed(answer);
    }

    private Signed signed(Map<String, Object> answer) {
        var text = CanonicalJson.text(answer);
        return new Signed(text, key.sign(text), key.id());
    }

    private Map<String, Object> head(String type) {
        var now = clock.instant();
        var head = new LinkedHashMap<String, Object>();
        head.put("v", 1);
        head.put("type", type);
        head.put("official", false);
        head.put("registry", registry());
        head.put("notice", NOTICE);
        head.put("key", key.id());
        head.put("at", time(now));
        head.put("validUntil", time(now.plus(VALID)));
        return head;
    }

    /** Returns whose registry this is; empty texts before it is set. */
    Map<String, Object> registry() {
        return list.whose()
                .<Map<String, Object>>map(whose ->
                        Map.of("name", whose.name(), "contact", whose.contact(), "statement", whose.statement()))
                .orElseGet(() -> Map.of("name", "", "contact", "", "statement", ""));
    }

    private static Map<String, Object> item(Verified verified) {
        var item = new LinkedHashMap<String, Object>();
        item.put("asked", verified.asked());
        item.put("number", verified.number());
        item.put("name", verified.name());
        item.put("subject", verified.subject());
        item.put("role", verified.role().orElse(""));
        item.put("filing", part(verified.filing()));
        item.put("assessment", part(verified.assessment()));
        item.put("label", part(verified.label()));
        return item;
    }

    private static Map<String, Object> part(Part part) {
        return Map.of(
                "standing",
                part.standing().word(),
                "source",
                part.source(),
                "asOf",
                part.asOf().map(Answering::time).orElse(""));
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
