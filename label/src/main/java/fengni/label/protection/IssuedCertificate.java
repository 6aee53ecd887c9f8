package fengni.label.protection;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * A certificate (RFC 5280), as far as the way from a signature to a trusted one asks.
 *
 * @param key the one it is issued for
 */
record IssuedCertificate(Certificate certificate, VerifyingKey key) {
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
            Set.of(Extension.basicConstraints, Extension.keyUsage, Extension.extendedKeyUsage);

    static IssuedCertificate of(byte[] der) throws IOException {
        var certificate = Certificate.getInstance(der);
        return new IssuedCertificate(certificate, PublishedKey.of(certificate.getSubjectPublicKeyInfo()));
    }

    /** Returns the name of its holder. */
    String subject() {
        return certificate.getSubject().toString();
    }

    byte[] der() throws IOException {
        return certificate.getEncoded(ASN1Encoding.DER);
    }

    boolean isValidAt(Instant moment) {
        return !moment.isBefore(certificate.getStartDate().getDate().toInstant())
                && !moment.isAfter(certificate.getEndDate().getDate().toInstant());
    }

    /** Returns true if it may stand at the end of a way: a critical extension that nobody here understands forbids it. */
    boolean maySign() {
        return isUnderstood() && usage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    /**
     * Returns true if it was issued by another, which may issue such ones.
     *
     * @param below how many certificates that issue stand between the other one and a signature
     */
    boolean isIssuedBy(IssuedCertificate issuer, int below) {
        return certificate.getIssuer().equals(issuer.certificate.getSubject())
                && issuer.mayIssue(below)
                && isSignedBy(issuer.key);
    }

    private boolean mayIssue(int below) {
        var extensions = certificate.getExtensions();
        if (extensions == null || !isUnderstood()) {
            return false;
        }
        var constraints = BasicConstraints.fromExtensions(extensions);
        boolean issuing = constraints != null && constraints.isCA();
        return issuing
                && (constraints.getPathLenConstraint() == null
                        || constraints.getPathLenConstraint().intValue() >= below)
                && usage(KeyUsage.keyCertSign);
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
        } catch (IOException notEncoded) {
            return false;
        }
    }

    private boolean isUnderstood() {
        var extensions = certificate.getExtensions();
        return extensions == null
                || Stream.of(extensions.getCriticalExtensionOIDs()).allMatch(UNDERSTOOD::contains);
    }

    private boolean usage(int wanted) {
        var extensions = certificate.getExtensions();
        var usage = extensions == null ? null : KeyUsage.fromExtensions(extensions);
        return usage == null
                || Stream.of(KeyUsage.digitalSignature, KeyUsage.nonRepudiation, KeyUsage.keyCertSign)
                        .filter(bit -> (wanted & bit) != 0)
                        .anyMatch(usage::hasUsages);
    }
}
