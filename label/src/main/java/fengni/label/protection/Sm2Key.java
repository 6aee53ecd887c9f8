package fengni.label.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.math.ec.ECPoint;

/** A public key of SM2 (GB/T 32918) on the curve sm2p256v1. */
record Sm2Key(ECPoint point) implements VerifyingKey {
    /** The user that signatures are made for where nobody agreed on another (GM/T 0009, 10). */
    static final byte[] USER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    static final ECDomainParameters CURVE = new ECNamedDomainParameters(
            GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));

    /** Takes a point that lies on the curve. */
    static Sm2Key of(byte[] encoded) {
        var point = CURVE.getCurve().decodePoint(encoded);
        return new Sm2Key(CURVE.validatePublicPoint(point));
    }

    @Override
    public byte[] spki() {
        try {
            var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1);
            return new SubjectPublicKeyInfo(algorithm, point.getEncoded(false)).getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** MiniMax signs the message, StepFun its digest; either is a signature with user and key in front. */
    @Override
    public Answer check(List<byte[]> messages, byte[] signature) {
        return signed(signature)
                .map(digest -> messages.stream()
                                .flatMap(message -> Stream.of(message, Sm3.of(message)))
                                .anyMatch(message -> digest.equals(digestOf(message)))
                        ? Answer.FITS
                        : Answer.DOES_NOT_FIT)
                .orElse(Answer.MALFORMED);
    }

    /**
     * Returns the digest that a signature (r, s) belongs to, e = r - x(sG + (r + s)Q) mod n: verifying is to compare it,
     * which makes every further form of a message cost one digest and no more.
     */
    private Optional<BigInteger> signed(byte[] der) {
        var n = CURVE.getN();
        try {
            var pair = StandardDSAEncoding.INSTANCE.decode(n, der);
            var t = pair[0].add(pair[1]).mod(n);
            boolean inRange = pair[0].signum() > 0 && pair[1].signum() > 0 && t.signum() > 0;
            var sum = ECAlgorithms.sumOfTwoMultiplies(CURVE.getG(), pair[1], point, t)
                    .normalize();
            return inRange && !sum.isInfinity()
                    ? Optional.of(pair[0].subtract(sum.getAffineXCoord().toBigInteger())
                            .mod(n))
                    : Optional.empty();
        } catch (IOException | RuntimeException notDer) {
            // the library's answer to bytes that are no two numbers in range
            return Optional.empty();
        }
    }

    /** Returns e, the digest over user, curve, key and message (GB/T 32918.2, 5.5 and 6.1). */
    BigInteger digestOf(byte[] message) {
        var digest = new Sm3();
        add(digest, new byte[] {(byte) (USER.length >> 5), (byte) (USER.length << 3)});
        add(digest, USER);
        add(digest, CURVE.getCurve().getA().getEncoded());
        add(digest, CURVE.getCurve().getB().getEncoded());
        add(digest, CURVE.getG().getAffineXCoord().getEncoded());
        add(digest, CURVE.getG().getAffineYCoord().getEncoded());
        var key = point.normalize();
        add(digest, key.getAffineXCoord().getEncoded());
        add(digest, key.getAffineYCoord().getEncoded());
        add(digest, digest.end());
        add(digest, message);
        return new BigInteger(1, digest.end()).mod(CURVE.getN());
    }

    private static void add(Sm3 digest, byte[] bytes) {
        digest.add(bytes, 0, bytes.length);
    }
}
