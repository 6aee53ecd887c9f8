package fengni.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The bytes of a sealed value: version (1), master key id (4, big-endian), nonce (12), AES-256-GCM ciphertext with its
 * 16-byte tag. Head and purpose are authenticated. Nonces are random: fewer than 2<sup>32</sup> values a purpose and key.
 */
final class Envelope {
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private Envelope() {}

    static byte[] seal(MasterKey key, String purpose, byte[] clear) {
        var head = ByteBuffer.allocate(HEAD).put(VERSION).putInt(key.id()).array();
        var nonce = Randomness.bytes(NONCE);
        var sealed = run(Cipher.ENCRYPT_MODE, key.derive("seal/" + purpose), nonce, associated(head, purpose), clear);
        return ByteBuffer.allocate(HEAD + NONCE + sealed.length)
                .put(head)
                .put(nonce)
                .put(sealed)
                .array();
    }

    static byte[] open(MasterKeys keys, String purpose, byte[] envelope) {
        if (envelope.length < HEAD + NONCE + TAG || envelope[0] != VERSION) {
            throw new SealBroken("this is no sealed value of version " + VERSION);
        }
        var key = keys.named(ByteBuffer.wrap(envelope, 1, Integer.BYTES).getInt())
                .orElseThrow(
                        () -> new SealBroken("the value was sealed under a master key that this vault does not hold"));
        var head = Arrays.copyOf(envelope, HEAD);
        var nonce = Arrays.copyOfRange(envelope, HEAD, HEAD + NONCE);
        var sealed = Arrays.copyOfRange(envelope, HEAD + NONCE, envelope.length);
        return run(Cipher.DECRYPT_MODE, key.derive("seal/" + purpose), nonce, associated(head, purpose), sealed);
    }

    private static byte[] associated(byte[] head, String purpose) {
        var words = purpose.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + words.length)
                .put(head)
                .put(words)
                .array();
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, byte[] associated, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            cipher.updateAAD(associated);
            return cipher.doFinal(input);
        } catch (AEADBadTagException _) {
            throw new SealBroken("the sealed value was changed, or it was sealed for another purpose");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("this Java lacks AES-256-GCM", failure);
        }
    }
}
