package fengni.label.protection;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * A certificate (RFC 5280), as far as the way from a signature to a trusted one asks.
 *
 * @param key the one it is issued for
 * @param said what else it says, read once: the library tells what is no such statement by throwing
 */
record IssuedCertificate(Certificate certificate, VerifyingKey key, Said said) {
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.basicConstraints, Extension.keyUsage, Extension.extendedKeyUsage);
    private static final BigInteger UNBOUNDED = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final int NONE = -1;

    /**
     * What a certificate says of its holder.
     *
     * @param from first moment at which it is valid
     * @param until last one
     * @param signs true if it may stand at the end of a way
     * @param issues so many certificates that issue may stand below it; negative if it may not issue
     */
    record Said(String subject, Instant from, Instant until, boolean signs, int issues) {
        private static Said by(Certificate certificate) {
            var extensions = Optional.ofNullable(certificate.getExtensions());
            // a critical extension that nobody here understands forbids every use
            boolean understood = extensions.stream()
                    .flatMap(all -> Stream.of(all.getCriticalExtensionOIDs()))
                    .allMatch(UNDERSTOOD::contains);
            var usage = extensions.map(KeyUsage::fromExtensions);
            return new Said(
                    certificate.getSubject().toString(),
                    certificate.getStartDate().getDate().toInstant(),
                    certificate.getEndDate().getDate().toInstant(),
                    understood && allows(usage, KeyUsage.digitalSignature, KeyUsage.nonRepudiation),
                    understood && allows(usage, KeyUsage.keyCertSign) ? depth(extensions) : NONE);
        }

        private static int depth(Optional<Extensions> extensions) {
            return extensions
                    .map(BasicConstraints::fromExtensions)
                    .filter(BasicConstraints::isCA)
                    .map(issuer -> Optional.ofNullable(issuer.getPathLenConstraint())
                            .map(length -> length.min(UNBOUNDED)
                                    .max(BigInteger.ONE.negate())
                                    .intValue())
                            .orElse(UNBOUNDED.intValue()))
                    .orElse(NONE);
        }

        private static boolean allows(Optional<KeyUsage> usage, Integer... wanted) {
            return usage.isEmpty() || Stream.of(wanted).anyMatch(usage.get()::hasUsages);
        }
    }

    static IssuedCertificate of(byte[] der) throws IOException {
        var certificate = Certificate.getInstance(der);
        return new IssuedCertificate(
                certificate, PublishedKey.of(certificate.getSubjectPublicKeyInfo()), Said.by(certificate));
    }

    /** Returns the name of its holder. */
    String subject() {
        return said.subject();
    }

    byte[] der() throws IOException {
        return certificate.getEncoded(ASN1Encoding.DER);
    }

    boolean isValidAt(Instant moment) {
        return !moment.isBefore(said.from()) && !moment.isAfter(said.until());
    }

    /** Returns true if it may stand at the end of a way. */
    boolean maySign() {
        return said.signs();
    }

    /**
     * Returns true if it was issued by another, which may issue such ones.
     *
     * @param below how many certificates that issue stand between the other one and a signature
     */
    boolean isIssuedBy(IssuedCertificate issuer, int below) {
        return issuer.said.issues() >= below && namesAsIssuer(issuer) && isSignedBy(issuer.key);
    }

    private boolean namesAsIssuer(IssuedCertificate issuer) {
        try {
            return certificate.getIssuer().equals(issuer.certificate.getSubject());
        } catch (RuntimeException noName) {
            // the library's answer to values that are no text
            return false;
        }
    }

    private boolean isSignedBy(VerifyingKey issuer) {
        boolean known = certificate.getSignatureAlgorithm().getAlgorithm().equals(GMObjectIdentifiers.sm2sign_with_sm3);
        try {
            return known
                    && issuer instanceof Sm2Key sm2
                    && sm2.check(
                                    List.of(certificate.getTBSCertificate().getEncoded(ASN1Encoding.DER)),
                                    certificate.getSignature().getOctets())
                            == Answer.FITS;
        } catch (IOException | RuntimeException notEncoded) {
            // the library's answers to bits that are no bytes
            return false;
        }
    }
}
