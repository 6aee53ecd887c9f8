package fengni.label.protection;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Protection.Part;
import fengni.label.Protection.Status;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that makers write, made anew with keys of our own. */
class WildProtectionTest {
    private static final long SEED = 20261122;
    private static final int MUTANTS = Boolean.getBoolean("fengni.long") ? 50_000 : 2_000;
    private static final HexFormat HEX = HexFormat.of();
    private static final TestKey KEY = evenKey();
    private static final SequencedMap<String, String> FIELDS =
            VerificationTest.fields("1", "001191350100M000100Y4310001", "w-1");
    private static final String MESSAGE =
            "\"Label\":\"1\",\"ContentProducer\":\"001191350100M000100Y4310001\",\"ProduceID\":\"w-1\"";

    /** A maker that publishes the coordinate x alone must have an even y. */
    private static TestKey evenKey() {
        return Stream.iterate(3L, seed -> seed + 1)
                .map(TestKey::of)
                .filter(key -> !key.published().point().getAffineYCoord().testBitZero())
                .findFirst()
                .orElseThrow();
    }

    private static String code(String list, String subject, String signature, String keyValue) {
        return "{\"SecurityData\":{\"Type\":\"TC260PG\",\"Version\":1,\"" + list
                + "\":[{\"Type\":\"DS\",\"AlgID\":\"1.2.156.10197.1.501\",\"KeyID\":\"k1\",\"TBSData\":{\"Type\":\""
                + subject + "\"},\"Signature\":\"" + signature
                + "\"},{\"Type\":\"PubKey\",\"AlgID\":\"1.2.156.10197.1.301\",\"KeyID\":\"k1\",\"KeyValue\":\""
                + keyValue
                + "\"}],\"Bindings\":[]}}";
    }

    private static Verified check(String code, SequencedMap<String, String> fields) {
        return Verification.ofProducer(
                code,
                "ReservedCode1",
                fields,
                () -> {
                    throw new AssertionError("no content is asked for");
                },
                Pins.NONE);
    }

    static Stream<String> keys() throws Exception {
        var point = KEY.published().point();
        var x = HEX.formatHex(point.getAffineXCoord().getEncoded());
        var both = HEX.formatHex(point.getEncoded(false));
        return Stream.of(
                KEY.spki(),
                KEY.spki().toUpperCase(java.util.Locale.ROOT),
                HEX.formatHex(KEY.certificate("CN=p", "CN=p", KEY, false, 1)),
                both,
                both.substring(2),
                HEX.formatHex(point.getEncoded(true)),
                x,
                "00" + x,
                "00".repeat(32) + x,
                x + "00".repeat(32));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void keys_in_every_form(String keyValue) {
        var checked = check(code("PubSD", "Md", KEY.signed(MESSAGE), keyValue), FIELDS);
        assertThat(checked.status()).isEqualTo(Status.VERIFIED);
        assertThat(checked.content()).isEqualTo(Part.NOT_CHECKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Md", "md", "LabelMataData"})
    void names_of_subjects(String subject) {
        assertThat(check(code("PubSd", subject, KEY.signed(MESSAGE), KEY.spki()), FIELDS)
                        .status())
                .isEqualTo(Status.VERIFIED);
    }

    @Test
    void the_digest_of_the_message_signed_in_its_place() {
        var twice = KEY.signed(Sm3.of(MESSAGE.getBytes(StandardCharsets.UTF_8)));
        assertThat(check(code("PubSD", "LabelMataData", twice, KEY.spki()), FIELDS)
                        .status())
                .isEqualTo(Status.VERIFIED);
    }

    @Test
    void a_code_quoted_once_more() {
        var code = code("PubSD", "Md", KEY.signed(MESSAGE), KEY.spki()).replace("\"", "\\\"");
        assertThat(check(code, FIELDS).status()).isEqualTo(Status.VERIFIED);
    }

    @Test
    void the_first_key_of_a_number_counts() {
        var code = code("PubSD", "Md", KEY.signed(MESSAGE), KEY.spki());
        var second = code.replace("],\"Bindings\"", ",{\"KeyID\":\"k1\",\"KeyValue\":\"00\"}],\"Bindings\"");
        assertThat(check(second, FIELDS).status()).isEqualTo(Status.VERIFIED);
    }

    @Test
    void a_change_is_told_without_saying_of_what() {
        var code = code("PubSD", "Md", KEY.signed(MESSAGE), KEY.spki());
        var other = VerificationTest.fields("2", "001191350100M000100Y4310001", "w-1");
        assertThat(check(code, other).status()).isEqualTo(Status.LABEL_OR_SIGNATURE_CHANGED);
        assertThat(check(code("PubSD", "Md", "30", KEY.spki()), FIELDS).status())
                .isEqualTo(Status.SIGNATURE_DAMAGED);
    }

    @Test
    void what_cannot_be_checked_is_not_said_to_have_failed() {
        assertThat(check("L-0123456789", FIELDS).status()).isEqualTo(Status.NO_SECURITY_DATA);
        assertThat(check("SecurityData", FIELDS).status()).isEqualTo(Status.NO_SECURITY_DATA);
        assertThat(check("{\"SecurityData\":[]}", FIELDS).status()).isEqualTo(Status.NO_SECURITY_DATA);
        assertThat(check("{\"SecurityData\":{}}", FIELDS).status()).isEqualTo(Status.NOT_VERIFIABLE);
        assertThat(check(code("PubSD", "Md", KEY.signed(MESSAGE), "zz"), FIELDS).status())
                .isEqualTo(Status.NOT_VERIFIABLE);
        var unknown = code("PubSD", "Md", KEY.signed(MESSAGE), KEY.spki()).replace("1.2.156.10197.1.501", "1.2.3");
        assertThat(check(unknown, FIELDS).status()).isEqualTo(Status.UNKNOWN_ALGORITHM);
    }

    @Test
    void the_propagators_signature_never_fails() {
        var propagators = code("PubSD", "Md", KEY.signed("nobody knows what"), KEY.spki());
        assertThat(Verification.ofPropagator(propagators, "ReservedCode2", FIELDS, Pins.NONE)
                        .status())
                .isEqualTo(Status.NOT_VERIFIABLE);
        var replayed = code("PubSD", "Md", KEY.signed(MESSAGE), KEY.spki());
        assertThat(Verification.ofPropagator(replayed, "ReservedCode2", FIELDS, Pins.NONE)
                        .status())
                .as("the producer's signature in the propagator's place")
                .isEqualTo(Status.NOT_VERIFIABLE);
        var natural = MESSAGE + ",\"ReservedCode1\":\"\",\"ContentPropagator\":\"001191350100M000100Y4310001\""
                + ",\"PropagateID\":\"w-1\"";
        var read = code("PubSD", "Md", KEY.signed(natural), KEY.spki());
        assertThat(Verification.ofPropagator(read, "ReservedCode2", FIELDS, Pins.NONE)
                        .status())
                .isEqualTo(Status.VERIFIED);
        assertThat(Verification.ofPropagator(
                                read.replace("1.2.156.10197.1.501", "1.2.3"), "ReservedCode2", FIELDS, Pins.NONE)
                        .status())
                .isEqualTo(Status.NOT_VERIFIABLE);
    }

    @Test
    void rsa_around_a_bare_value() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048, SecureRandom.getInstance("SHA1PRNG"));
        var pair = generator.generateKeyPair();
        var published = HEX.formatHex(pair.getPublic().getEncoded());
        var digest = MessageDigest.getInstance("SHA-256").digest(MESSAGE.getBytes(StandardCharsets.UTF_8));
        assertThat(check(rsa(bare(pair.getPrivate(), digest), published), FIELDS)
                        .status())
                .isEqualTo(Status.VERIFIED);
        assertThat(check(rsa(bare(pair.getPrivate(), new byte[32]), published), FIELDS)
                        .status())
                .isEqualTo(Status.NOT_VERIFIABLE);
        var broken = bare(pair.getPrivate(), digest);
        broken[9] ^= 1;
        assertThat(check(rsa(broken, published), FIELDS).status()).isEqualTo(Status.LABEL_OR_SIGNATURE_CHANGED);
        var bareKey = new org.bouncycastle.asn1.pkcs.RSAPublicKey(
                ((RSAPublicKey) pair.getPublic()).getModulus(), ((RSAPublicKey) pair.getPublic()).getPublicExponent());
        assertThat(check(rsa(bare(pair.getPrivate(), digest), HEX.formatHex(bareKey.getEncoded())), FIELDS)
                        .status())
                .isEqualTo(Status.VERIFIED);
    }

    private static String rsa(byte[] signature, String key) {
        return code("PubSd", "Md", HEX.formatHex(signature), key)
                .replace("1.2.156.10197.1.501", "1.2.840.113549.1.1.11")
                .replace("\"Bindings\":[]", "\"Bindings\":[{\"BType\":0,\"Value\":null}]");
    }

    private static byte[] bare(java.security.PrivateKey key, byte[] value) {
        var secret = (RSAPrivateKey) key;
        var padded = new byte[255];
        Arrays.fill(padded, (byte) 0xff);
        padded[0] = 1;
        padded[padded.length - value.length - 1] = 0;
        System.arraycopy(value, 0, padded, padded.length - value.length, value.length);
        var number = new BigInteger(1, padded).modPow(secret.getPrivateExponent(), secret.getModulus());
        var signature = new byte[256];
        var bytes = number.toByteArray();
        int length = Math.min(bytes.length, 256);
        System.arraycopy(bytes, bytes.length - length, signature, 256 - length, length);
        return signature;
    }

    @Test
    void no_code_however_broken_throws() throws Exception {
        var random = new Random(SEED);
        var ours = VerificationTest.signing(KEY.pem()).protect(FIELDS, Optional.of(new byte[32]));
        var wild =
                code("PubSD", "Md", KEY.signed(MESSAGE), HEX.formatHex(KEY.certificate("CN=p", "CN=p", KEY, true, 1)));
        for (int i = 0; i < MUTANTS; i++) {
            var mutant = new StringBuilder(i % 2 == 0 ? ours : wild);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(mutant.length());
                switch (random.nextInt(3)) {
                    case 0 -> mutant.setCharAt(at, (char) (' ' + random.nextInt(95)));
                    case 1 -> mutant.delete(at, Math.min(mutant.length(), at + random.nextInt(40)));
                    default -> mutant.insert(at, mutant.substring(at, Math.min(mutant.length(), at + 20)));
                }
                if (mutant.isEmpty()) {
                    mutant.append('{');
                }
            }
            var code = mutant.toString();
            try {
                Verification.ofProducer(code, "", FIELDS, () -> Optional.of(new byte[32]), Pins.NONE);
                Verification.ofPropagator(code, "", FIELDS, Pins.NONE);
            } catch (RuntimeException failure) {
                throw new AssertionError("seed " + SEED + ", mutant " + i + ": " + code, failure);
            }
        }
    }
}
