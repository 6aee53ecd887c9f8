package fengni.correspondence;

import fengni.vault.Digests;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The Ed25519 key (RFC 8032) by which the letters of one face are checked.
 *
 * @param value its 32 bytes in base64url without padding
 */
public record PublicKey(String value) {
    private static final int BYTES = 32;
    private static final int GROUP = 4;

    /** @throws IllegalArgumentException if this is no usable key */
    public PublicKey {
        if (!fits(value)) {
            throw new IllegalArgumentException("not an Ed25519 public key in base64url: " + value);
        }
    }

    static Optional<PublicKey> read(String value) {
        return fits(value) ? Optional.of(new PublicKey(value)) : Optional.empty();
    }

    static PublicKey of(byte[] bytes) {
        return new PublicKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Returns the SHA-256 of the 32 bytes in lower-case hex, in groups of four for reading aloud. */
    public String fingerprint() {
        var hex = HexFormat.of().formatHex(Digests.sha256(bytes()));
        var grouped = new StringBuilder();
        for (int i = 0; i < hex.length(); i += GROUP) {
            grouped.append(i == 0 ? "" : " ").append(hex, i, i + GROUP);
        }
        return grouped.toString();
    }

    boolean proves(byte[] message, byte[] signature) {
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(bytes()));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    private byte[] bytes() {
        return Base64.getUrlDecoder().decode(value);
    }

    private static boolean fits(String value) {
        return Base64Url.read(value, BYTES)
                .filter(bytes -> Ed25519.validatePublicKeyFull(bytes, 0))
                .isPresent();
    }
}
