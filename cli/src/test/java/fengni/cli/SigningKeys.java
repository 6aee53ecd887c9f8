package fengni.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A pair of keys of SM2 for tests, in the files that OpenSSL writes. */
final class SigningKeys {
    private static final BigInteger NUMBER = BigInteger.TWO.pow(200).subtract(BigInteger.TEN);
    private static final AlgorithmIdentifier SM2 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1);

    private SigningKeys() {}

    static String secret() throws IOException {
        return pem("PRIVATE KEY", new PrivateKeyInfo(SM2, new ECPrivateKey(256, NUMBER)).getEncoded());
    }

    static String published() throws IOException {
        var point = GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1).getG().multiply(NUMBER);
        return pem("PUBLIC KEY", new SubjectPublicKeyInfo(SM2, point.normalize().getEncoded(false)).getEncoded());
    }

    private static String pem(String kind, byte[] der) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }
}
