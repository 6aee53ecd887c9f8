package fengni.label.protection;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;

/** A key made for a test, with what a maker would publish of it. */
public record TestKey(BigInteger secret) {
    private static final HexFormat HEX = HexFormat.of();

    public static TestKey of(long seed) {
        return new TestKey(new BigInteger(255, new Random(seed)).setBit(200));
    }

    Sm2Key published() {
        return new Sm2Key(Sm2Key.CURVE.getG().multiply(secret).normalize());
    }

    String spki() {
        return HEX.formatHex(published().spki());
    }

    /** Returns the private key as {@code openssl genpkey} writes it. */
    public String pem() throws IOException {
        var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1);
        var info = new PrivateKeyInfo(algorithm, new ECPrivateKey(256, secret));
        return pem("PRIVATE KEY", info.getEncoded());
    }

    public String publicPem() {
        return pem("PUBLIC KEY", published().spki());
    }

    static String pem(String kind, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    /** Signs with the usual user in front, as GM/T 0009 has it. */
    String signed(byte[] message) {
        var signer = new SM2Signer();
        signer.init(true, new ParametersWithID(new ECPrivateKeyParameters(secret, Sm2Key.CURVE), Sm2Key.USER));
        signer.update(message, 0, message.length);
        try {
            return HEX.formatHex(signer.generateSignature());
        } catch (CryptoException impossible) {
            throw new AssertionError(impossible);
        }
    }

    String signed(String message) {
        return signed(message.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a certificate in DER, valid for some days around now. */
    byte[] certificate(String subject, String issuer, TestKey by, boolean issuing, int daysLeft) throws Exception {
        return certificate(
                names(subject, issuer, daysLeft), by, Extension.basicConstraints, new BasicConstraints(issuing));
    }

    /** Returns a certificate in DER with this one extension. */
    byte[] certificate(String subject, String issuer, TestKey by, ASN1ObjectIdentifier kind, ASN1Encodable value)
            throws Exception {
        return certificate(names(subject, issuer, 100), by, kind, value);
    }

    private static V3TBSCertificateGenerator names(String subject, String issuer, int daysLeft) {
        var made = new V3TBSCertificateGenerator();
        made.setSerialNumber(new ASN1Integer(7));
        made.setIssuer(new X500Name(issuer));
        made.setSubject(new X500Name(subject));
        made.setStartDate(new Time(Date.from(Instant.now().minus(100, ChronoUnit.DAYS))));
        made.setEndDate(new Time(Date.from(Instant.now().plus(daysLeft, ChronoUnit.DAYS))));
        return made;
    }

    private byte[] certificate(
            V3TBSCertificateGenerator made, TestKey by, ASN1ObjectIdentifier kind, ASN1Encodable value)
            throws Exception {
        var algorithm = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
        made.setSignature(algorithm);
        made.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(published().spki()));
        var extensions = new ExtensionsGenerator();
        extensions.addExtension(kind, true, value);
        made.setExtensions(extensions.generate());
        var tbs = made.generateTBSCertificate();
        var parts = new ASN1EncodableVector();
        parts.add(tbs);
        parts.add(algorithm);
        parts.add(new DERBitString(HEX.parseHex(by.signed(tbs.getEncoded("DER")))));
        return new DERSequence(parts).getEncoded();
    }
}
