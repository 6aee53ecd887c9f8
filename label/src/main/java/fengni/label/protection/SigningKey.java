package fengni.label.protection;

import fengni.law.Finding;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * A private key of SM2 that protects labels, with the certificates that say whose it is.
 *
 * <p>Immutable and safe for use by several threads. No method returns the private key.
 */
public final class SigningKey {
    private static final String TYPE = "{\"SecurityData\":{\"Type\":\"TC260PG\",\"Version\":1,\"PubSD\":[";
    /** SM3 with SM2. */
    private static final String ALGORITHM = "1.2.156.10197.1.501";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ECPrivateKeyParameters secret;
    private final Sm2Key published;
    private final List<IssuedCertificate> chain;

    private SigningKey(BigInteger secret, List<IssuedCertificate> chain) {
        this.secret = new ECPrivateKeyParameters(secret, Sm2Key.CURVE);
        this.published =
                new Sm2Key(Sm2Key.CURVE.getG().multiply(this.secret.getD()).normalize());
        this.chain = chain;
    }

    /** A key, or why there is none. */
    public sealed interface Reading {
        /** The key can be used. */
        record Ready(SigningKey key) implements Reading {}

        /** There is none. */
        record Not(Finding reason) implements Reading {}
    }

    /**
     * Reads a file in PEM: one private key in PKCS#8, not encrypted, and after it, if wanted, its certificate followed by
     * those that issued it.
     */
    public static Reading read(String pem) {
        try {
            var blocks = PemBlocks.of(pem);
            if (blocks.of(PemBlocks.Kind.ENCRYPTED).findAny().isPresent()) {
                return not(ProtectionCode.KEY_FILE_ENCRYPTED);
            }
            var secret = blocks.of(PemBlocks.Kind.PRIVATE).findFirst();
            if (secret.isEmpty()) {
                return not(ProtectionCode.KEY_FILE_UNREADABLE, "PRIVATE KEY");
            }
            var number = number(PrivateKeyInfo.getInstance(secret.get()));
            return number.isEmpty() ? not(ProtectionCode.KEY_NOT_SM2) : withChain(number.get(), blocks);
        } catch (IOException | RuntimeException broken) {
            // the library's answers to bytes that are no key; what they say might quote it
            return not(ProtectionCode.KEY_FILE_UNREADABLE, "PEM");
        }
    }

    private static Optional<BigInteger> number(PrivateKeyInfo info) throws IOException {
        var curve = info.getPrivateKeyAlgorithm().getParameters();
        return GMObjectIdentifiers.sm2p256v1.equals(curve instanceof ASN1ObjectIdentifier named ? named : null)
                ? Optional.of(ECPrivateKey.getInstance(info.parsePrivateKey()).getKey())
                : Optional.empty();
    }

    private static Reading withChain(BigInteger secret, PemBlocks blocks) throws IOException {
        var chain = new ArrayList<IssuedCertificate>();
        for (byte[] certificate : blocks.of(PemBlocks.Kind.CERTIFICATE).toList()) {
            chain.add(IssuedCertificate.of(certificate));
        }
        var key = new SigningKey(secret, List.copyOf(chain));
        boolean others =
                !chain.isEmpty() && !chain.getFirst().key().fingerprint().equals(key.published.fingerprint());
        return others ? not(ProtectionCode.CERTIFICATE_OF_OTHER_KEY) : new Reading.Ready(key);
    }

    private static Reading not(ProtectionCode code, Object... params) {
        return new Reading.Not(Finding.of(code, "", params));
    }

    /**
     * Returns the value of ReservedCode1 for a label: its signature, the binding to its content and that one's signature,
     * and the key.
     *
     * @param fields the seven of Appendix E in their order; the first three are signed
     * @param content SM3 over the content, empty where the format offers none
     */
    public String protect(SequencedMap<String, String> fields, Optional<byte[]> content) {
        var message = new LabelMessage(fields).ofProducer();
        var binding = ContentBinding.written(message, content);
        var id = published.fingerprint();
        var entries = new ArrayList<String>();
        entries.add(signature("Md", id, message));
        entries.add(signature("Bnd", id, binding.getBytes(StandardCharsets.UTF_8)));
        entries.add(key(id, published.spki()));
        for (IssuedCertificate certificate : chain) {
            entries.add(key(certificate.key().fingerprint(), der(certificate)));
        }
        return TYPE + String.join(",", entries) + "],\"Bindings\":[" + binding + "]}}";
    }

    private String signature(String subject, String id, byte[] message) {
        return "{\"Type\":\"DS\",\"AlgID\":\"" + ALGORITHM + "\",\"KeyID\":\"" + id + "\",\"TBSData\":{\"Type\":\""
                + subject + "\"},\"Signature\":\"" + HexFormat.of().formatHex(signed(message)) + "\"}";
    }

    private static String key(String id, byte[] der) {
        return "{\"Type\":\"PubKey\",\"AlgID\":\"" + ALGORITHM + "\",\"KeyID\":\"" + id + "\",\"KeyValue\":\""
                + HexFormat.of().formatHex(der) + "\"}";
    }

    private byte[] signed(byte[] message) {
        var signer = new SM2Signer();
        signer.init(true, new ParametersWithID(new ParametersWithRandom(secret, RANDOM), Sm2Key.USER));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] der(IssuedCertificate certificate) {
        try {
            return certificate.der();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
