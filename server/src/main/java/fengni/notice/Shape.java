package fengni.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a webhook may want its words. Stored by name: never rename one. */
enum Shape {
    /** Our own: JSON, signed with HMAC-SHA-256 over time and body. */
    JSON,
    /** 企业微信: its key stands in the address. */
    WECOM,
    /** 钉钉: with a secret, time and signature go into the query. */
    DINGTALK,
    /** 飞书: with a secret, time and signature go into the body. */
    FEISHU;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Shape> of(String word) {
        return Arrays.stream(values())
                .filter(shape -> shape.word().equals(word))
                .findFirst();
    }
}
