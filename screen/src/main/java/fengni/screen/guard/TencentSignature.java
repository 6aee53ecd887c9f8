package fengni.screen.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tencent Cloud's signature TC3-HMAC-SHA256 over a POST of JSON: over content type, host and action, as its documentation
 * shows since 2023. The day is that of the time stamp in UTC.
 *
 * @param service for example {@code tms}
 * @param host as the Host header says it
 * @param action as the header X-TC-Action says it
 */
record TencentSignature(String service, String host, String action) {
    static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final String TERMINATOR = "tc3_request";
    private static final String SIGNED = "content-type;host;x-tc-action";

    /** Returns the value of the Authorization header. */
    String authorization(TencentAccount account, byte[] payload, Instant now) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
        var scope = day + "/" + service + "/" + TERMINATOR;
        var toSign = String.join(
                "\n",
                ALGORITHM,
                Long.toString(now.getEpochSecond()),
                scope,
                hex(sha256(canonical(payload).getBytes(StandardCharsets.UTF_8))));
        var key = hmac(hmac(hmac(utf8("TC3" + account.secretKey().reveal()), day), service), TERMINATOR);
        return ALGORITHM + " Credential=" + account.secretId() + "/" + scope + ", SignedHeaders=" + SIGNED
                + ", Signature=" + hex(hmac(key, toSign));
    }

    private String canonical(byte[] payload) {
        return String.join(
                "\n",
                "POST",
                "/",
                "",
                "content-type:" + CONTENT_TYPE,
                "host:" + host.toLowerCase(Locale.ROOT),
                "x-tc-action:" + action.toLowerCase(Locale.ROOT),
                "",
                SIGNED,
                hex(sha256(payload)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    private static byte[] hmac(byte[] key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(message));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has HmacSHA256", never);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
