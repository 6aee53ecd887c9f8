package fengni.label.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A public key of RSA, which one maker signs with: PKCS#1 padding of type 1 around a bare digest, or the usual form. */
record RsaKey(BigInteger modulus, BigInteger exponent) implements VerifyingKey {
    private static final int MOST_BITS = 8192;
    private static final int LEAST_BITS = 1024;
    private static final int MOST_EXPONENT_BITS = 33;
    private static final int DIGEST = 32;
    private static final int LEAST_PADDING = 8;
    /** What stands before a digest of SHA-256 in the usual form (RFC 8017, 9.2, note 1). */
    private static final byte[] SHA_256 = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    static RsaKey of(RSAPublicKey key) {
        var modulus = key.getModulus();
        var exponent = key.getPublicExponent();
        boolean usual = modulus.signum() > 0
                && modulus.bitLength() >= LEAST_BITS
                && modulus.bitLength() <= MOST_BITS
                && exponent.bitLength() <= MOST_EXPONENT_BITS
                && exponent.compareTo(BigInteger.TWO) > 0
                && exponent.testBit(0);
        if (!usual) {
            throw new IllegalArgumentException("RSA key of " + modulus.bitLength() + " bits");
        }
        return new RsaKey(modulus, exponent);
    }

    @Override
    public byte[] spki() {
        try {
            var algorithm = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
            return new SubjectPublicKeyInfo(algorithm, new RSAPublicKey(modulus, exponent))
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Answer check(List<byte[]> messages, byte[] signature) {
        var number = new BigInteger(1, signature);
        if (signature.length != (modulus.bitLength() + 7) / 8 || number.compareTo(modulus) >= 0) {
            return Answer.MALFORMED;
        }
        var opened = opened(number.modPow(exponent, modulus), signature.length);
        boolean usual = opened.length == SHA_256.length + DIGEST && startsWith(opened, SHA_256);
        if (opened.length != DIGEST && !usual) {
            return Answer.DOES_NOT_FIT;
        }
        var value = usual ? Arrays.copyOfRange(opened, SHA_256.length, opened.length) : opened;
        boolean fits = messages.stream().flatMap(RsaKey::digests).anyMatch(digest -> Arrays.equals(digest, value));
        return fits ? Answer.FITS : usual ? Answer.DOES_NOT_FIT : Answer.UNCLEAR;
    }

    /** Takes the padding off: 00 01 FF…FF 00 and the value; nothing if it is not there. */
    private static byte[] opened(BigInteger number, int length) {
        var bytes = number.toByteArray();
        if (bytes.length != length - 1 || bytes[0] != 1) {
            return new byte[0];
        }
        int at = 1;
        while (at < bytes.length && bytes[at] == (byte) 0xff) {
            at++;
        }
        boolean padded = at > LEAST_PADDING && at < bytes.length && bytes[at] == 0;
        return padded ? Arrays.copyOfRange(bytes, at + 1, bytes.length) : new byte[0];
    }

    /** Which digest the bare value is, nobody says. */
    private static Stream<byte[]> digests(byte[] message) {
        var sha = sha256(message);
        return Stream.of(sha, sha256(sha), Sm3.of(message), Sm3.of(Sm3.of(message)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] sign) {
        return Arrays.mismatch(bytes, sign) == sign.length;
    }
}
