package fengni.label.protection;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A key as it is published in a file or trusted beside it.
 *
 * @param certificate the one it stands in, if it stands in one
 */
record PublishedKey(VerifyingKey key, Optional<IssuedCertificate> certificate) {
    private static final int COORDINATE = 32;
    private static final int COMPRESSED = COORDINATE + 1;
    private static final int BOTH = 2 * COORDINATE;
    private static final int SEQUENCE = 0x30;
    /** Integers at the beginning of a bare RSA key. */
    private static final int BARE_RSA = 2;

    /**
     * Reads any of the forms that were met: SubjectPublicKeyInfo, certificate or bare RSA key in DER; a point in 65, 64, 33
     * or 32 bytes; a bare coordinate x with zeros before or behind it, whose y is the even one.
     */
    static Optional<PublishedKey> of(String hex) {
        try {
            return Optional.of(of(HexFormat.of().parseHex(hex.strip())));
        } catch (IOException | RuntimeException noKey) {
            // the library's answers to bytes that are no key
            return Optional.empty();
        }
    }

    static PublishedKey of(byte[] bytes) throws IOException {
        if (bytes.length <= BOTH + 1) {
            return bare(Sm2Key.of(point(bytes)));
        }
        if (bytes[0] != SEQUENCE) {
            throw new IOException("no DER");
        }
        var parts = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(bytes));
        if (parts.size() == BARE_RSA && !(parts.getObjectAt(0) instanceof ASN1Sequence)) {
            return bare(RsaKey.of(RSAPublicKey.getInstance(parts)));
        }
        if (parts.size() == 2) {
            return bare(of(SubjectPublicKeyInfo.getInstance(parts)));
        }
        var certificate = IssuedCertificate.of(bytes);
        return new PublishedKey(certificate.key(), Optional.of(certificate));
    }

    static VerifyingKey of(SubjectPublicKeyInfo info) throws IOException {
        var algorithm = info.getAlgorithm();
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return RsaKey.of(RSAPublicKey.getInstance(info.parsePublicKey()));
        }
        boolean sm2 = algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                && ASN1ObjectIdentifier.getInstance(algorithm.getParameters()).equals(GMObjectIdentifiers.sm2p256v1);
        if (!sm2) {
            throw new IOException("neither SM2 nor RSA");
        }
        return Sm2Key.of(info.getPublicKeyData().getOctets());
    }

    private static PublishedKey bare(VerifyingKey key) {
        return new PublishedKey(key, Optional.empty());
    }

    private static byte[] point(byte[] bytes) throws IOException {
        if (bytes.length == BOTH + 1 && bytes[0] == 4) {
            return bytes;
        }
        if (bytes.length == COMPRESSED && (bytes[0] == 2 || bytes[0] == 3)) {
            return bytes;
        }
        if (bytes.length < COORDINATE) {
            throw new IOException("no point");
        }
        int rest = bytes.length - COORDINATE;
        if (isZero(bytes, 0, rest)) {
            return even(Arrays.copyOfRange(bytes, rest, bytes.length));
        }
        if (isZero(bytes, COORDINATE, bytes.length)) {
            return even(Arrays.copyOf(bytes, COORDINATE));
        }
        if (bytes.length == BOTH) {
            return joined((byte) 4, bytes);
        }
        throw new IOException("no point");
    }

    private static byte[] even(byte[] x) {
        return joined((byte) 2, x);
    }

    private static byte[] joined(byte sign, byte[] rest) {
        var joined = new byte[rest.length + 1];
        joined[0] = sign;
        System.arraycopy(rest, 0, joined, 1, rest.length);
        return joined;
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
