package fengni.vault;

import java.security.SecureRandom;

/** The one source of keys, nonces and tokens: the operating system's. */
final class Randomness {
    private static final SecureRandom SOURCE = new SecureRandom();

    private Randomness() {}

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        SOURCE.nextBytes(bytes);
        return bytes;
    }
}
