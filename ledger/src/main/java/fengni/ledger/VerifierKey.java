package fengni.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The public key by which checkpoints are checked (C2SP signed-note, Ed25519).
 *
 * <p>It proves something only if it came from elsewhere than the log: from the filing record, say.
 *
 * @param name name of the key: the origin of the log
 * @param publicKey 32 bytes (RFC 8032)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its text
public record VerifierKey(String name, byte[] publicKey) {
    static final String FILE = "vkey";
    static final byte ED25519 = 1;

    public VerifierKey {
        Origin.requireValid(name);
        if (publicKey.length != 32) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + publicKey.length);
        }
        publicKey = publicKey.clone();
    }

    /** Reads {@code name+keyid+base64}; empty when it is anything else or the key id does not belong to the key. */
    public static Optional<VerifierKey> parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3 || !Origin.isValid(parts[0])) {
            return Optional.empty();
        }
        try {
            var bytes = SignedNote.base64(parts[2]);
            if (bytes.length != 33 || bytes[0] != ED25519) {
                return Optional.empty();
            }
            var key = new VerifierKey(parts[0], Arrays.copyOfRange(bytes, 1, 33));
            return Optional.of(key).filter(read -> read.toString().equals(text));
        } catch (BadBytes notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** Returns the first four bytes of SHA-256 over name, line feed, type and key. */
    public int keyId() {
        var hash = Sha256.of((name + "\n").getBytes(StandardCharsets.US_ASCII), typed());
        return ByteBuffer.wrap(hash).getInt();
    }

    /** Returns whether the signature of 64 bytes is this key's over the text. */
    public boolean verifies(byte[] text, byte[] signature) {
        if (signature.length != 64) {
            return false;
        }
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(publicKey));
        verifier.update(text, 0, text.length);
        return verifier.verifySignature(signature);
    }

    /** Returns {@code name+keyid+base64}, the text to hand to others. */
    @Override
    public String toString() {
        return "%s+%08x+%s".formatted(name, keyId(), Base64.getEncoder().encodeToString(typed()));
    }

    private byte[] typed() {
        return ByteBuffer.allocate(33).put(ED25519).put(publicKey).array();
    }
}
