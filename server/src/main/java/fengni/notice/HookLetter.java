package fengni.notice;

import fengni.notice.Outgoing.Item;
import fengni.pages.Words;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes to a webhook in the form that its side wants: address, headers, body.
 *
 * <p>Our own JSON is signed in {@code Fengni-Signature: v1=HEX}, HMAC-SHA-256 over {@code TIMESTAMP.BODY} with the seconds of
 * {@code Fengni-Timestamp}; a repetition bears the same {@code Idempotency-Key}. The chat services sign time alone.
 *
 * @param body UTF-8
 */
record HookLetter(URI address, Map<String, String> headers, String body) {
    /** 企业微信 takes 2,048 bytes of text; the others take more. */
    private static final int LONGEST_TEXT = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    HookLetter {
        headers = Map.copyOf(headers);
    }

    static HookLetter of(Channel.Target to, Outgoing message, Instant now) {
        return switch (to.shape()) {
            case JSON -> signed(to, message, now);
            case WECOM -> new HookLetter(to.address(), Map.of(), json(text(message, "msgtype", "content")));
            case DINGTALK -> new HookLetter(dingtalk(to, now), Map.of(), json(text(message, "msgtype", "content")));
            case FEISHU -> new HookLetter(to.address(), Map.of(), json(feishu(to, message, now)));
        };
    }

    private static HookLetter signed(Channel.Target to, Outgoing message, Instant now) {
        var body = json(plain(message));
        var seconds = String.valueOf(now.getEpochSecond());
        var signature = HexFormat.of().formatHex(hmac(to.secret(), seconds + "." + body));
        return new HookLetter(
                to.address(),
                Map.of(
                        "Fengni-Timestamp",
                        seconds,
                        "Fengni-Signature",
                        "v1=" + signature,
                        "Idempotency-Key",
                        message.id().toString()),
                body);
    }

    private static Map<String, Object> plain(Outgoing message) {
        var members = new LinkedHashMap<String, Object>();
        members.put("kind", message.kind() == Outgoing.Kind.TEST ? "test" : "due_reminder");
        members.put("official", false);
        members.put("id", message.id().toString());
        members.put("at", message.at().toString());
        members.put("organisation", message.organisation());
        members.put(
                "dues",
                message.items().stream()
                        .map(item -> due(item, Words.of(message.language())))
                        .toList());
        return members;
    }

    private static Map<String, Object> due(Item item, Words words) {
        var due = item.due().due();
        var members = new LinkedHashMap<String, Object>();
        members.put("id", item.due().id().toString());
        members.put("what", words.say(due.label()));
        members.put("subject", due.subject());
        members.put("day", item.day().toString());
        members.put("daysLeft", item.left());
        members.put("provisional", due.by().provisional());
        members.put("rule", due.citation().in(words.language().tag()));
        members.put("link", item.link());
        return members;
    }

    private static Map<String, Object> text(Outgoing message, String type, String content) {
        var members = new LinkedHashMap<String, Object>();
        members.put(type, "text");
        members.put(
                type.equals("msgtype") ? "text" : "content",
                Map.of(content, new Wordings(message).within(LONGEST_TEXT)));
        return members;
    }

    /** Time in milliseconds and its signature, keyed with the secret, go into the query. */
    private static URI dingtalk(Channel.Target to, Instant now) {
        if (to.secret().isEmpty()) {
            return to.address();
        }
        var time = String.valueOf(now.toEpochMilli());
        var sign = Base64.getEncoder().encodeToString(hmac(to.secret(), time + "\n" + to.secret()));
        var joined = to.address().getRawQuery() == null ? "?" : "&";
        return URI.create(to.address() + joined + "timestamp=" + time + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8));
    }

    /** Time in seconds and its signature stand in the body; here time and secret are the key, and nothing is the message. */
    private static Map<String, Object> feishu(Channel.Target to, Outgoing message, Instant now) {
        var members = new LinkedHashMap<String, Object>();
        if (!to.secret().isEmpty()) {
            var time = String.valueOf(now.getEpochSecond());
            members.put("timestamp", time);
            members.put("sign", Base64.getEncoder().encodeToString(hmac(time + "\n" + to.secret(), "")));
        }
        members.putAll(text(message, "msg_type", "text"));
        return members;
    }

    static byte[] hmac(String key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HmacSHA256", missing);
        }
    }

    private static String json(Object members) {
        return JSON.writeValueAsString(members);
    }
}
