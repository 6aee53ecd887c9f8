package fengni.ledger;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import fengni.ledger.Finding.Kind;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens the bodies of one frame for {@link Fsck} and compares them with the commitments. */
record BodyAudit(RawFrame frame, BodyKeys keys) {
    /** What is wrong with the bodies, where from the start of the frame. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        private final Kind kind;
        private final long offset;

        Wrong(Kind kind, long offset, String what) {
            super(what, null, false, false);
            this.kind = kind;
            this.offset = offset;
        }

        Kind kind() {
            return kind;
        }

        long offset() {
            return offset;
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    /** Returns how many records were checked: all, or none when their key is not at hand. */
    long check(List<byte[]> commitments) throws Wrong {
        if (frame.plainLength() > 67_108_864) {
            throw new Wrong(Kind.BAD_BODY, 56, "a body block of " + frame.plainLength() + " bytes");
        }
        var compressed = compressed();
        if (compressed.isEmpty()) {
            return 0;
        }
        var block = decompress(compressed.get());
        int at = 0;
        for (byte[] commitment : commitments) {
            at = record(block, at, commitment);
        }
        if (at != block.length) {
            throw new Wrong(Kind.BAD_BODY, 56, "the body block is longer than its records");
        }
        return commitments.size();
    }

    private Optional<byte[]> compressed() throws Wrong {
        return switch (frame.suite()) {
            case 0 -> Optional.of(frame.body());
            case 1 -> {
                var key = keys.find(frame.key());
                yield key.isPresent() && key.get() instanceof BodyKey.Aes256 aes
                        ? Optional.of(decrypt(aes.secret()))
                        : Optional.empty();
            }
            default -> throw new Wrong(Kind.UNKNOWN_FORMAT, 6, "suite " + frame.suite());
        };
    }

    private byte[] decrypt(byte[] secret) throws Wrong {
        try {
            var gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.DECRYPT_MODE, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(128, frame.nonce()));
            gcm.updateAAD(frame.bound());
            return gcm.doFinal(frame.body());
        } catch (GeneralSecurityException forged) {
            throw new Wrong(Kind.BAD_BODY, 60, "the bodies do not decrypt under their key");
        }
    }

    private byte[] decompress(byte[] compressed) throws Wrong {
        try {
            var block = new byte[(int) frame.plainLength()];
            if (Zstd.decompress(block, compressed) == block.length) {
                return block;
            }
        } catch (ZstdException notZstd) {
            throw new Wrong(Kind.BAD_BODY, 56, "the bodies do not decompress");
        }
        throw new Wrong(Kind.BAD_BODY, 56, "the bodies decompress to another length");
    }

    /** Checks the record at an offset of the block; returns where the next begins. */
    private static int record(byte[] block, int at, byte[] commitments) throws Wrong {
        long end = at + 4 + length(block, at);
        long group = at + 4L;
        for (int i = 0; i < 3 && commitments.length > 0; i++) {
            long start = group + 36;
            long length = start > end ? -1 : length(block, (int) group + 32);
            if (length < 0 || start + length > end) {
                throw new Wrong(Kind.BAD_BODY, 56, "a group is longer than its record");
            }
            var salt = Arrays.copyOfRange(block, (int) group, (int) group + 32);
            var expected = Arrays.copyOfRange(commitments, 32 * i, 32 * i + 32);
            group = start + length;
            if (!Arrays.equals(expected, Sha256.hmac(salt, Arrays.copyOfRange(block, (int) start, (int) group)))) {
                throw new Wrong(Kind.WRONG_COMMITMENT, 56, "a group does not agree with its commitment");
            }
        }
        if (commitments.length > 0 && group != end) {
            throw new Wrong(Kind.BAD_BODY, 56, "a record is longer than its groups");
        }
        return (int) end;
    }

    private static long length(byte[] block, int at) throws Wrong {
        long length = at + 4L > block.length ? -1 : RawFrame.number(block, at, 4);
        if (length < 0 || at + 4 + length > block.length) {
            throw new Wrong(Kind.BAD_BODY, 56, "a record is longer than the body block");
        }
        return length;
    }
}
