package fengni.ledger;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Body block to stored bytes and back: zstd first, then encryption, since nothing compresses afterwards. */
final class BodyCipher {
    private static final int LEVEL = 1; // measured: level 3 is no smaller on records

    private BodyCipher() {}

    static byte[] compress(byte[] plain) {
        return Zstd.compress(plain, LEVEL);
    }

    static int suite(BodyKey key) {
        return switch (key) {
            case BodyKey.Clear() -> Format.CLEAR;
            case BodyKey.Aes256(KeyId id, byte[] secret) -> Format.AES_256_GCM;
        };
    }

    static KeyId id(BodyKey key) {
        return switch (key) {
            case BodyKey.Clear() -> KeyId.NONE;
            case BodyKey.Aes256 aes -> aes.id();
        };
    }

    /** Returns how many bytes {@link #encrypt} makes of compressed ones; the header needs it before. */
    static int storedLength(BodyKey key, int compressed) {
        return switch (key) {
            case BodyKey.Clear() -> compressed;
            case BodyKey.Aes256(KeyId id, byte[] secret) -> compressed + Format.GCM_TAG;
        };
    }

    /** @param bound header and entries, which the tag covers too */
    static byte[] encrypt(BodyKey key, byte[] nonce, byte[] bound, byte[] compressed) {
        return switch (key) {
            case BodyKey.Clear() -> compressed;
            case BodyKey.Aes256 aes -> {
                try {
                    yield aes(Cipher.ENCRYPT_MODE, aes, nonce, bound).doFinal(compressed);
                } catch (GeneralSecurityException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        };
    }

    /** Returns the body block of a frame. */
    static ByteBuffer open(Frame frame, BodyKeys keys) throws BadBytes {
        var seal = frame.header().seal();
        var compressed = switch (seal.suite()) {
            case Format.CLEAR -> frame.stored();
            case Format.AES_256_GCM -> decrypt(frame, key(keys, seal.key()));
            default -> throw new UnknownFormat(6, "an unknown suite " + seal.suite());
        };
        return ByteBuffer.wrap(decompress(compressed, frame.header().lengths().plain()));
    }

    private static BodyKey key(BodyKeys keys, KeyId id) {
        return keys.find(id).orElseThrow(() -> new LedgerException(new LedgerException.KeyMissing(id)));
    }

    private static byte[] decrypt(Frame frame, BodyKey key) throws BadBytes {
        if (!(key instanceof BodyKey.Aes256 aes)) {
            throw new BadBytes(64, "the key of this id is not an AES key");
        }
        try {
            return aes(Cipher.DECRYPT_MODE, aes, frame.header().seal().nonce(), frame.bound())
                    .doFinal(frame.stored());
        } catch (AEADBadTagException forged) {
            throw new BadBytes(frame.header().lengths().header(), "the bodies do not decrypt under their key");
        } catch (GeneralSecurityException tooShort) {
            throw new BadBytes(60, "the bodies can not be decrypted: " + tooShort.getMessage());
        }
    }

    private static Cipher aes(int mode, BodyKey.Aes256 key, byte[] nonce, byte[] bound)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.secret(), "AES"), new GCMParameterSpec(8 * Format.GCM_TAG, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    /** The length is capped by the frame header's check, so a bomb can take no more than that. */
    private static byte[] decompress(byte[] compressed, int plainLength) throws BadBytes {
        try {
            var plain = new byte[plainLength];
            long length = Zstd.decompress(plain, compressed);
            if (Zstd.isError(length) || length != plainLength) {
                throw new BadBytes(56, "the bodies do not decompress to " + plainLength + " bytes");
            }
            return plain;
        } catch (ZstdException notZstd) {
            throw new BadBytes(56, "the bodies are not zstd: " + notZstd.getMessage());
        }
    }
}
