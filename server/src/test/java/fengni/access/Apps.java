package fengni.access;

import java.time.Instant;

/** The authenticator app of a test person. */
public final class Apps {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Apps() {}

    /** Returns the code that an app shows for a secret as the enrolment page wrote it. */
    public static String code(String base32, Instant now) {
        return Totp.code(secret(base32.replace(" ", "")), Totp.step(now), Totp.DIGITS);
    }

    private static byte[] secret(String base32) {
        var bytes = new byte[base32.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int value = ALPHABET.indexOf(base32.charAt(bit / 5));
            if ((value >> (4 - bit % 5) & 1) == 1) {
                bytes[bit / 8] |= (byte) (1 << (7 - bit % 8));
            }
        }
        return bytes;
    }
}
