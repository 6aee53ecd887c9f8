package fengni.label.protection;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.Protection.Part;
import fengni.label.Protection.Status;
import fengni.label.Protection.Trust;
import fengni.law.Finding;
import fengni.law.Severity;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;

/** Our own form of protection: every part of it that changes is named. */
class VerificationTest {
    private static final long SEED = 20261122;
    private static final int MUTANTS = Boolean.getBoolean("fengni.long") ? 20_000 : 1_000;
    private static final TestKey KEY = TestKey.of(1);
    private static final TestKey OTHER = TestKey.of(2);
    private static final byte[] CONTENT = Sm3.of("内容".getBytes(StandardCharsets.UTF_8));
    private static final Pattern SIGNATURE = Pattern.compile("\"Signature\":\"([0-9a-f]+)\"");
    private static final Pattern KEY_PARTS = Pattern.compile("\"Key(?:ID|Value)\":\"([0-9a-f]+)\"");

    static SequencedMap<String, String> fields(String label, String producer, String number) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Label", label);
        fields.put("ContentProducer", producer);
        fields.put("ProduceID", number);
        fields.put("ReservedCode1", "");
        fields.put("ContentPropagator", producer);
        fields.put("PropagateID", number);
        fields.put("ReservedCode2", "");
        return fields;
    }

    private static final List<Status> NAMED =
            List.of(Status.LABEL_CHANGED, Status.CONTENT_CHANGED, Status.SIGNATURE_DAMAGED, Status.KEY_DAMAGED);
    private static final SequencedMap<String, String> FIELDS = fields("1", "001191350100M000100Y4310001", "c-1\"q");

    static SigningKey signing(String pem) {
        return switch (SigningKey.read(pem)) {
            case SigningKey.Reading.Ready(var key) -> key;
            case SigningKey.Reading.Not(var reason) -> throw new AssertionError(reason);
        };
    }

    static Pins pins(String name, String pem) {
        return switch (Pins.read(name, pem)) {
            case Pins.Reading.Ready(var pins) -> pins;
            case Pins.Reading.Not(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Verified check(String code, Map<String, String> fields, byte[] content, Pins pins) {
        return Verification.ofProducer(
                code, "ReservedCode1", new LinkedHashMap<>(fields), () -> Optional.of(content), pins);
    }

    private static String protect() throws Exception {
        return signing(KEY.pem()).protect(FIELDS, Optional.of(CONTENT));
    }

    @Test
    void what_belongs_together_is_verified_and_trust_says_by_whom() throws Exception {
        var code = protect();
        var alone = check(code, FIELDS, CONTENT, Pins.NONE);
        assertThat(alone.status()).isEqualTo(Status.VERIFIED);
        assertThat(alone.label()).isEqualTo(Part.INTACT);
        assertThat(alone.content()).isEqualTo(Part.INTACT);
        assertThat(alone.trust()).isEqualTo(Trust.KEY_IN_LABEL);

        var pinned = check(code, FIELDS, CONTENT, pins("甲", KEY.publicPem()));
        assertThat(pinned.trust()).isEqualTo(Trust.PINNED);
        assertThat(pinned.by()).isEqualTo("甲");

        var others = check(code, FIELDS, CONTENT, pins("乙", OTHER.publicPem()));
        assertThat(others.status()).isEqualTo(Status.VERIFIED);
        assertThat(others.trust()).isEqualTo(Trust.KEY_IN_LABEL);
    }

    @Test
    void a_format_without_content_of_its_own_protects_the_label() throws Exception {
        var code = signing(KEY.pem()).protect(FIELDS, Optional.empty());
        var checked = check(code, FIELDS, CONTENT, Pins.NONE);
        assertThat(checked.status()).isEqualTo(Status.VERIFIED);
        assertThat(checked.content()).isEqualTo(Part.NOT_CHECKED);
        assertThat(check(code, fields("2", "x", "y"), CONTENT, Pins.NONE).status())
                .isEqualTo(Status.LABEL_CHANGED);
    }

    @Test
    void every_mutation_is_named_by_its_part() throws Exception {
        var random = new Random(SEED);
        var code = protect();
        for (int i = 0; i < MUTANTS; i++) {
            var expected = NAMED.get(random.nextInt(NAMED.size()));
            var fields = new LinkedHashMap<>(FIELDS);
            var content = CONTENT.clone();
            var mutant = code;
            switch (expected) {
                case LABEL_CHANGED -> {
                    var field = List.copyOf(FIELDS.entrySet()).get(random.nextInt(3));
                    var value = field.getValue();
                    fields.put(field.getKey(), otherDigit(value, random.nextInt(value.length()), random));
                }
                case CONTENT_CHANGED -> content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
                case SIGNATURE_DAMAGED -> mutant = mutant(code, SIGNATURE, random);
                default -> mutant = mutant(code, KEY_PARTS, random);
            }
            assertThat(check(mutant, fields, content, Pins.NONE).status())
                    .as("seed %s, mutant %s: %s", SEED, i, mutant)
                    .isEqualTo(expected);
        }
    }

    private static String mutant(String code, Pattern part, Random random) {
        var found = part.matcher(code).results().toList();
        var one = found.get(random.nextInt(found.size()));
        int at = one.start(1) + random.nextInt(one.end(1) - one.start(1));
        if (random.nextInt(10) == 0) {
            return code.substring(0, at) + code.substring(one.end(1)); // cut short
        }
        return otherDigit(code, at, random);
    }

    private static String otherDigit(String text, int at, Random random) {
        char digit;
        do {
            digit = Character.forDigit(random.nextInt(16), 16);
        } while (digit == text.charAt(at));
        return text.substring(0, at) + digit + text.substring(at + 1);
    }

    @Test
    void a_changed_label_and_a_changed_content_are_told_together() throws Exception {
        var checked = check(protect(), fields("3", "x", "y"), new byte[32], Pins.NONE);
        assertThat(checked.label()).isEqualTo(Part.CHANGED);
        assertThat(checked.content()).isEqualTo(Part.CHANGED);
        assertThat(checked.findings())
                .extracting(Finding::code)
                .contains(ProtectionCode.SIGNED_LABEL_CHANGED, ProtectionCode.SIGNED_CONTENT_CHANGED);
    }

    @Test
    void whoever_signs_anew_with_a_key_of_his_own_is_not_the_trusted_one() throws Exception {
        var forged = signing(OTHER.pem()).protect(fields("2", "x", "y"), Optional.of(CONTENT));
        var checked = check(forged, fields("2", "x", "y"), CONTENT, pins("甲", KEY.publicPem()));
        assertThat(checked.status()).isEqualTo(Status.VERIFIED);
        assertThat(checked.trust()).isEqualTo(Trust.KEY_IN_LABEL);
        assertThat(checked.by()).isEmpty();
    }

    @Test
    void the_binding_of_another_file_does_not_carry_over() throws Exception {
        var mine = protect();
        var others = signing(KEY.pem()).protect(fields("1", "x", "other"), Optional.of(new byte[32]));
        var moved = mine.substring(0, mine.indexOf("\"Bindings\"")) + others.substring(others.indexOf("\"Bindings\""));
        var checked = check(moved, FIELDS, new byte[32], Pins.NONE);
        assertThat(checked.status()).isEqualTo(Status.SIGNATURE_DAMAGED);
        assertThat(checked.content()).isEqualTo(Part.NOT_CHECKED);
    }

    /** Puts the label's signature, and the key to it, of one code before what another holds besides. */
    private static String spliced(String label, String rest) {
        int from = label.indexOf("{\"Type\":\"DS\"");
        var signature = label.substring(from, label.indexOf("{\"Type\":\"DS\"", from + 1));
        var key = label.substring(label.indexOf("{\"Type\":\"PubKey\""), label.indexOf("],\"Bindings\""));
        int own = rest.indexOf("{\"Type\":\"DS\"");
        int binding = rest.indexOf("{\"Type\":\"DS\"", own + 1);
        return rest.substring(0, own) + signature + key + ',' + rest.substring(binding);
    }

    @Test
    void a_label_signed_by_another_before_the_binding_of_a_trusted_one_is_a_changed_label() throws Exception {
        var forged = fields("1", "another", "forged");
        var others = signing(OTHER.pem()).protect(forged, Optional.of(CONTENT));
        var checked = check(spliced(others, protect()), forged, CONTENT, pins("甲", KEY.publicPem()));
        assertThat(checked.status()).isEqualTo(Status.LABEL_CHANGED);
        assertThat(checked.label()).isEqualTo(Part.CHANGED);
        assertThat(checked.findings()).extracting(Finding::code).contains(ProtectionCode.SIGNED_LABEL_CHANGED);
    }

    @Test
    void two_keys_for_the_two_signatures_of_one_label_are_not_verified() throws Exception {
        var others = signing(OTHER.pem()).protect(FIELDS, Optional.of(new byte[32]));
        var before = check(spliced(others, protect()), FIELDS, CONTENT, pins("甲", KEY.publicPem()));
        assertThat(before.status()).isEqualTo(Status.SIGNATURE_DAMAGED);
        assertThat(before.trust()).isEqualTo(Trust.KEY_IN_LABEL);
        var behind = check(spliced(protect(), others), FIELDS, new byte[32], pins("甲", KEY.publicPem()));
        assertThat(behind.status()).isEqualTo(Status.SIGNATURE_DAMAGED);
        assertThat(behind.content()).isEqualTo(Part.NOT_CHECKED);
        assertThat(behind.findings()).extracting(Finding::code).contains(ProtectionCode.ONLY_LABEL_COVERED);
    }

    private static String withoutBinding(String code) {
        int first = code.indexOf("{\"Type\":\"DS\"");
        int bound = code.indexOf("{\"Type\":\"DS\"", first + 1);
        return code.substring(0, bound)
                + code.substring(code.indexOf("{\"Type\":\"PubKey\""), code.indexOf(",\"Bindings\""))
                + "}}";
    }

    @Test
    void a_binding_taken_off_reads_no_better_than_what_it_protects_changed() throws Exception {
        var bare = withoutBinding(protect());
        for (Pins pins : List.of(Pins.NONE, pins("甲", KEY.publicPem()))) {
            var checked = check(bare, FIELDS, new byte[32], pins);
            assertThat(checked.content()).isEqualTo(Part.NOT_CHECKED);
            assertThat(checked.findings()).extracting(Finding::code).contains(ProtectionCode.ONLY_LABEL_COVERED);
        }
        var changed = check(bare, fields("1", "another", "x"), CONTENT, Pins.NONE);
        assertThat(changed.status()).isEqualTo(Status.LABEL_OR_SIGNATURE_CHANGED);
        assertThat(changed.findings()).extracting(Finding::severity).contains(Severity.ERROR);
        var code = protect();
        int bound = code.indexOf("\"Bnd\"");
        var unsigned = code.substring(0, bound) + "\"X\"" + code.substring(bound + 5);
        assertThat(check(unsigned, fields("1", "another", "x"), CONTENT, Pins.NONE)
                        .findings())
                .extracting(Finding::severity)
                .contains(Severity.ERROR);
    }

    @Test
    void a_certificate_whose_extensions_are_none_vouches_for_nobody_and_stops_nothing() throws Exception {
        var root = TestKey.of(10);
        var trusted = pins("根", TestKey.pem("CERTIFICATE", root.certificate("CN=root", "CN=root", root, true, 100)));
        var code = protect();
        for (var strange : List.of(Extension.keyUsage, Extension.basicConstraints)) {
            var hostile = KEY.certificate("CN=p", "CN=root", root, strange, DERNull.INSTANCE);
            var entry = "{\"Type\":\"PubKey\",\"KeyID\":\"x\",\"KeyValue\":\""
                    + HexFormat.of().formatHex(hostile) + "\"}],\"Bindings\"";
            var checked = check(code.replace("],\"Bindings\"", ',' + entry), FIELDS, CONTENT, trusted);
            assertThat(checked.status()).isEqualTo(Status.VERIFIED);
            assertThat(checked.trust()).isEqualTo(Trust.KEY_IN_LABEL);
            assertThat(Pins.read("x", TestKey.pem("CERTIFICATE", hostile))).isInstanceOf(Pins.Reading.Not.class);
        }
    }

    @Test
    void a_chain_of_certificates_leads_to_a_trusted_one() throws Exception {
        var root = TestKey.of(10);
        var between = TestKey.of(11);
        var rootDer = root.certificate("CN=root", "CN=root", root, true, 100);
        var betweenDer = between.certificate("CN=between", "CN=root", root, true, 100);
        var leafDer = KEY.certificate("CN=producer", "CN=between", between, false, 100);
        var pem = KEY.pem() + TestKey.pem("CERTIFICATE", leafDer) + TestKey.pem("CERTIFICATE", betweenDer);
        var code = signing(pem).protect(FIELDS, Optional.of(CONTENT));
        var trusted = pins("根", TestKey.pem("CERTIFICATE", rootDer));

        var checked = check(code, FIELDS, CONTENT, trusted);
        assertThat(checked.status()).isEqualTo(Status.VERIFIED);
        assertThat(checked.trust()).isEqualTo(Trust.CERTIFIED);
        assertThat(checked.by()).isEqualTo("根");
        assertThat(check(code, FIELDS, CONTENT, pins("x", TestKey.pem("CERTIFICATE", betweenDer)))
                        .trust())
                .isEqualTo(Trust.CERTIFIED);
        assertThat(check(code, FIELDS, CONTENT, pins("x", root.publicPem())).trust())
                .as("a bare key issues nothing")
                .isEqualTo(Trust.KEY_IN_LABEL);
    }

    @Test
    void certificates_that_do_not_vouch() throws Exception {
        var root = TestKey.of(10);
        var trusted = pins("根", TestKey.pem("CERTIFICATE", root.certificate("CN=root", "CN=root", root, true, 100)));
        var fake = TestKey.of(12);
        assertThat(trust(KEY.certificate("CN=p", "CN=root", fake, false, 100), trusted))
                .as("signed by another than it names")
                .isEqualTo(Trust.KEY_IN_LABEL);
        assertThat(trust(KEY.certificate("CN=p", "CN=other", root, false, 100), trusted))
                .as("names another than signed")
                .isEqualTo(Trust.KEY_IN_LABEL);
        var plain = pins("根", TestKey.pem("CERTIFICATE", root.certificate("CN=root", "CN=root", root, false, 100)));
        assertThat(trust(KEY.certificate("CN=p", "CN=root", root, false, 100), plain))
                .as("the trusted one may not issue")
                .isEqualTo(Trust.KEY_IN_LABEL);
        var late = signing(KEY.pem() + TestKey.pem("CERTIFICATE", KEY.certificate("CN=p", "CN=root", root, false, -1)))
                .protect(FIELDS, Optional.of(CONTENT));
        assertThat(check(late, FIELDS, CONTENT, trusted).findings())
                .extracting(Finding::code)
                .contains(ProtectionCode.SIGNED_BY_CERTIFIED, ProtectionCode.CERTIFICATE_TIME);
    }

    private static Trust trust(byte[] certificate, Pins trusted) throws Exception {
        var code = signing(KEY.pem() + TestKey.pem("CERTIFICATE", certificate)).protect(FIELDS, Optional.of(CONTENT));
        return check(code, FIELDS, CONTENT, trusted).trust();
    }

    @Test
    void key_files_that_cannot_be_used_say_why() throws Exception {
        assertThat(reason("")).isEqualTo(ProtectionCode.KEY_FILE_UNREADABLE);
        assertThat(reason("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"))
                .isEqualTo(ProtectionCode.KEY_FILE_UNREADABLE);
        assertThat(reason("-----BEGIN PRIVATE KEY-----\n!\n")).isEqualTo(ProtectionCode.KEY_FILE_UNREADABLE);
        assertThat(reason(KEY.pem().replace("PRIVATE", "ENCRYPTED PRIVATE")))
                .isEqualTo(ProtectionCode.KEY_FILE_ENCRYPTED);
        var generator = java.security.KeyPairGenerator.getInstance("EC");
        var nist = TestKey.pem(
                "PRIVATE KEY", generator.generateKeyPair().getPrivate().getEncoded());
        assertThat(reason(nist)).isEqualTo(ProtectionCode.KEY_NOT_SM2);
        var strange = OTHER.certificate("CN=p", "CN=p", OTHER, false, 1);
        assertThat(reason(KEY.pem() + TestKey.pem("CERTIFICATE", strange)))
                .isEqualTo(ProtectionCode.CERTIFICATE_OF_OTHER_KEY);
    }

    private static Finding.Code reason(String pem) {
        return switch (SigningKey.read(pem)) {
            case SigningKey.Reading.Ready ready -> throw new AssertionError(ready);
            case SigningKey.Reading.Not(var reason) -> reason.code();
        };
    }
}
