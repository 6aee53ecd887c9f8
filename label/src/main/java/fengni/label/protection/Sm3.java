package fengni.label.protection;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The digest SM3 (GB/T 32905) of a content that comes in pieces. For one thread. */
public final class Sm3 {
    private final SM3Digest digest = new SM3Digest();

    /** Takes the next bytes. */
    public void add(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
    }

    /** Returns the 32 bytes of the digest and begins anew. */
    public byte[] end() {
        var value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        return value;
    }

    static byte[] of(byte[] bytes) {
        var one = new Sm3();
        one.add(bytes, 0, bytes.length);
        return one.end();
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }
}
