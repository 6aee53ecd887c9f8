package fengni.registry.verification;

import fengni.vault.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The key with which the registry signs answers, and nothing else (Ed25519, RFC 8032: the same bytes always get the same
 * signature). Safe for use by many threads.
 */
public final class AnswerKey {
    /** What stands before the 32 bytes of a key in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ID = 16;

    private final Ed25519PrivateKeyParameters secret;
    private final byte[] spki;

    /** @param seed 32 bytes */
    AnswerKey(byte[] seed) {
        this.secret = new Ed25519PrivateKeyParameters(seed);
        var open = secret.generatePublicKey().getEncoded();
        this.spki = ByteBuffer.allocate(SPKI.length + open.length)
                .put(SPKI)
                .put(open)
                .array();
    }

    /** Returns SHA-256 of the SubjectPublicKeyInfo in 64 lower-case hexadecimal digits. */
    public String fingerprint() {
        return Digests.sha256Hex(spki);
    }

    /** Returns the first 16 digits of the fingerprint, by which answers name it. */
    public String id() {
        return fingerprint().substring(0, ID);
    }

    /** Returns the key as {@code PUBLIC KEY} (RFC 7468), lines ended by a line feed. */
    public String pem() {
        var body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(spki);
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    /** Returns the signature over the UTF-8 bytes, 86 characters of base64url. */
    String sign(String text) {
        var message = text.getBytes(StandardCharsets.UTF_8);
        var signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(message, 0, message.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signer.generateSignature());
    }
}
