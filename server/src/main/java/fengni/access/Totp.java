package fengni.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every thirty seconds (RFC 6238 with HMAC-SHA-1, what every authenticator app knows). */
final class Totp {
    static final int DIGITS = 6;
    private static final Duration STEP = Duration.ofSeconds(30);
    /** One step either way, for clocks that differ. */
    private static final int SLACK = 1;
    /** RFC 4226, R6: the secret should have the length of the hash. */
    private static final int SECRET_BYTES = 20;

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /**
     * Returns the step that the code belongs to, if it is right about now and later than {@code usedStep}: a code that
     * was seen once must not open twice (RFC 6238, 5.2).
     */
    static OptionalLong accept(byte[] secret, String code, Instant now, long usedStep) {
        long current = step(now);
        return LongStream.rangeClosed(current - SLACK, current + SLACK)
                .filter(step -> step > usedStep)
                .filter(step -> MessageDigest.isEqual(
                        code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8),
                        code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    static long step(Instant now) {
        return now.getEpochSecond() / STEP.toSeconds();
    }

    static String code(byte[] secret, long step, int digits) {
        var hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        long number = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFFFFFFL;
        return String.format("%0" + digits + "d", number % Math.round(Math.pow(10, digits)));
    }

    /** Returns the secret as people type it into an app: base32 (RFC 4648) without padding. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        for (int bit = 0; bit < secret.length * Byte.SIZE; bit += 5) {
            int index = 0;
            for (int i = bit; i < bit + 5; i++) {
                boolean set = i < secret.length * Byte.SIZE && (secret[i / 8] >> (7 - i % 8) & 1) == 1;
                index = index << 1 | (set ? 1 : 0);
            }
            text.append(ALPHABET.charAt(index));
        }
        return text.toString();
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("every JDK has HmacSHA1", failure);
        }
    }
}
