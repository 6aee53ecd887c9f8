package fengni.ledger;

import java.nio.charset.StandardCharsets;

/** How the bodies of a frame are kept from strangers. */
public sealed interface BodyKey {
    /** In clear: for trials with invented people only. */
    record Clear() implements BodyKey {}

    /**
     * Under AES-256-GCM.
     *
     * @param id what the frame carries
     * @param secret 32 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // a secret is bytes; nobody compares it
    record Aes256(KeyId id, byte[] secret) implements BodyKey {
        private static final byte[] ID_LABEL = "fengni ledger body key id".getBytes(StandardCharsets.US_ASCII);

        public Aes256 {
            if (secret.length != 32) {
                throw new IllegalArgumentException("an AES-256 key has 32 bytes, not " + secret.length);
            }
            if (id.equals(KeyId.NONE)) {
                throw new IllegalArgumentException("the key id of all zeros means bodies in clear");
            }
            secret = secret.clone();
        }

        /** Returns the key under an id derived from it one way. */
        public static Aes256 of(byte[] secret) {
            return new Aes256(KeyId.of(Sha256.hmac(secret, ID_LABEL)), secret);
        }

        @Override
        public byte[] secret() {
            return secret.clone();
        }

        /** Names the id only, so that no log shows the secret. */
        @Override
        public String toString() {
            return "Aes256[" + id + "]";
        }
    }
}
