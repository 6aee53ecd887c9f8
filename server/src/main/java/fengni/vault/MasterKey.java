package fengni.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** One 256-bit master key; every key in use is derived from it by HKDF-SHA256 (RFC 5869), so that none serves two ends. */
final class MasterKey {
    static final int BYTES = 32;

    private final byte[] secret;
    private final int id;

    MasterKey(byte[] secret) {
        this.secret = secret.clone();
        this.id = HexFormat.fromHexDigits(
                HexFormat.of().formatHex(Arrays.copyOf(derive("id").getEncoded(), 4)));
    }

    /** Names the key inside an envelope and tells nothing of the key. */
    int id() {
        return id;
    }

    byte[] secret() {
        return secret.clone();
    }

    SecretKey derive(String end) {
        try {
            var info = ("fengni/1/" + end).getBytes(StandardCharsets.UTF_8);
            var parameters = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("this Java lacks HKDF-SHA256", failure);
        }
    }
}
