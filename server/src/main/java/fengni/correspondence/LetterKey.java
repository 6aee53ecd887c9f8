package fengni.correspondence;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The key with which one face signs (Ed25519, RFC 8032: the same bytes always get the same signature). Thread-safe. */
final class LetterKey {
    private final Ed25519PrivateKeyParameters secret;
    private final PublicKey open;

    /** @param seed 32 bytes */
    LetterKey(byte[] seed) {
        this.secret = new Ed25519PrivateKeyParameters(seed);
        this.open = PublicKey.of(secret.generatePublicKey().getEncoded());
    }

    PublicKey open() {
        return open;
    }

    byte[] sign(byte[] message) {
        var signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}
