package fengni.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs checkpoints. Safe for use by several threads. */
public interface CheckpointSigner {
    /** Returns the public half, by which others check. */
    VerifierKey verifier();

    /** Returns the signature over the text of a note, without the key id. */
    byte[] sign(byte[] text);

    /**
     * An Ed25519 signer.
     *
     * @param name name of the key: the origin of the log
     * @param seed 32 secret bytes (RFC 8032), copied
     */
    static CheckpointSigner ed25519(String name, byte[] seed) {
        if (seed.length != 32) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        var secret = new Ed25519PrivateKeyParameters(seed);
        var verifier = new VerifierKey(name, secret.generatePublicKey().getEncoded());
        return new CheckpointSigner() {
            @Override
            public VerifierKey verifier() {
                return verifier;
            }

            @Override
            public byte[] sign(byte[] text) {
                var signer = new Ed25519Signer();
                signer.init(true, secret);
                signer.update(text, 0, text.length);
                return signer.generateSignature();
            }
        };
    }

    /** Returns the text of a fresh secret key, as {@link #parse} reads it. */
    static String generate(String name) {
        var seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        var verifier = ed25519(name, seed).verifier();
        return "PRIVATE+KEY+%s+%08x+%s".formatted(name, verifier.keyId(), typed(seed));
    }

    /**
     * Reads {@code PRIVATE+KEY+name+keyid+base64}, the usual text of a note signer.
     *
     * @throws IllegalArgumentException when it is anything else; the message never shows the secret
     */
    static CheckpointSigner parse(String text) {
        var parts = text.strip().split("\\+", 5);
        if (parts.length != 5 || !parts[0].equals("PRIVATE") || !parts[1].equals("KEY")) {
            throw new IllegalArgumentException("a signing key reads PRIVATE+KEY+name+keyid+base64");
        }
        var bytes = Base64.getDecoder().decode(parts[4].getBytes(StandardCharsets.US_ASCII));
        if (bytes.length != 33 || bytes[0] != VerifierKey.ED25519) {
            throw new IllegalArgumentException("the signing key is not an Ed25519 key");
        }
        var signer = ed25519(parts[2], Arrays.copyOfRange(bytes, 1, 33));
        if (!parts[3].equals("%08x".formatted(signer.verifier().keyId()))) {
            throw new IllegalArgumentException("the key id " + parts[3] + " does not belong to the signing key");
        }
        return signer;
    }

    private static String typed(byte[] seed) {
        var bytes = new byte[33];
        bytes[0] = VerifierKey.ED25519;
        System.arraycopy(seed, 0, bytes, 1, 32);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
