package fengni.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.answers.Turnstile;
import fengni.law.FilingEvent;
import fengni.law.ReviewPoint;
import fengni.ledger.CanonicalJson;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters as bytes: one spelling each, and nobody but the holder of the key can write another one. */
class WireFormTest {
    private static final LetterKey KEY = new LetterKey(new byte[32]);
    private static final long SEED = 20261122;

    private static Paper paper(Letter letter) {
        return Paper.signed(LetterForm.TYPE, LetterForm.members(letter), KEY);
    }

    /** Reads as a face does that knows the key. */
    private static Outcome<Letter> read(byte[] bytes) {
        return Paper.read(LetterForm.TYPE, bytes, Paper.LARGEST)
                .then(paper -> paper.isSignedBy(KEY.open())
                        ? LetterForm.read(paper)
                        : Outcome.faulty(Fault.of("signature", "letter_signature")));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Faulty<?>(var faults)
                ? faults.stream().map(Fault::code).toList()
                : List.of();
    }

    private static List<String> codes(Map<String, Object> members) {
        return codes(read(Paper.signed(LetterForm.TYPE, members, KEY).bytes()));
    }

    private static Map<String, Object> members() {
        return new HashMap<>(LetterForm.members(Letters.withdrawal()));
    }

    static List<Letter> everyKind() {
        return Letters.everyKind();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_letter_is_read_as_it_was_written(Letter letter) {
        var read = read(paper(letter).bytes());

        assertThat(read).isEqualTo(new Done<>(letter));
        assertThat(((Done<Letter>) read).value().content())
                .hasToString(letter.content().toString());
    }

    /** What a second implementation must produce, byte for byte: docs/correspondence.md shows the same. */
    @Test
    void the_bytes_are_as_described() {
        var letter = new Letter(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                Letters.OPERATOR,
                Face.REGISTRY,
                Letters.WRITTEN,
                new LetterContent.SubjectDossier(
                        UUID.fromString("00000000-0000-4000-8000-000000000002"),
                        1,
                        Letters.fields("name", "示例", "creditCode", Letters.OPERATOR)));

        assertThat(new String(paper(letter).bytes(), UTF_8)).isEqualTo("""
                {"content":{"dossier":"00000000-0000-4000-8000-000000000002","fields":[["name","示例"],\
                ["creditCode","91350100M000100Y43"]],"kind":"subject_dossier","version":1},\
                "id":"00000000-0000-4000-8000-000000000001","operator":"91350100M000100Y43",\
                "signature":"k9U8_OieDZcUq1noZzavJYccDWnjI3P0nyUhvRFQmr1s1feiVxQUpXD2Q7pEhLA9BRM6F0diJeVf80_sachPCw","to":"registry",\
                "type":"letter","v":1,"written":"2026-01-05T08:00:00.123456Z"}""");
    }

    @Test
    void no_mutant_is_taken_as_another_letter() {
        var random = new Random(SEED);
        var letters = Letters.everyKind().stream()
                .map(letter -> paper(letter).bytes())
                .toList();
        int mutants = Boolean.getBoolean("fengni.long") ? 300_000 : 6_000;
        for (int i = 0; i < mutants; i++) {
            var bytes = letters.get(random.nextInt(letters.size()));
            var mutant = mutated(bytes, random);
            if (!Arrays.equals(mutant, bytes)) {
                assertThat(read(mutant))
                        .as("seed %d, mutant %d: %s", SEED, i, new String(mutant, UTF_8))
                        .isInstanceOf(Faulty.class);
            }
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(12));
        return switch (random.nextInt(5)) {
            case 0 -> flipped(bytes, at, random);
            case 1 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
            case 3 ->
                joined(
                        Arrays.copyOf(bytes, at),
                        joined(
                                List.of(" ", "0", ",", "\"a\":1,", "[", "}", "\\u0041")
                                        .get(random.nextInt(7))
                                        .getBytes(UTF_8),
                                Arrays.copyOfRange(bytes, at, bytes.length)));
            default -> Arrays.copyOf(bytes, at);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        var flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    @Test
    void each_fault_of_the_form_has_its_finding() {
        var bytes = new String(paper(Letters.withdrawal()).bytes(), UTF_8);

        assertThat(codes(read(new byte[Paper.LARGEST + 1]))).containsExactly("letter_too_large");
        assertThat(codes(read("[]".getBytes(UTF_8)))).containsExactly("letter_unreadable");
        assertThat(codes(read(bytes.replace("\"v\":1", "\"v\":1,\"v\":1").getBytes(UTF_8))))
                .containsExactly("letter_doubled");
        assertThat(codes(read((bytes + " ").getBytes(UTF_8)))).containsExactly("letter_canonical");
        assertThat(codes(read(bytes.replace("\"v\":1", "\"v\":2").getBytes(UTF_8))))
                .containsExactly("letter_version");
        assertThat(codes(read(bytes.replace("\"v\":1", "\"v\":1.5").getBytes(UTF_8))))
                .containsExactly("letter_unreadable");
        assertThat(codes(read(bytes.replace("2026-01", "2025-01").getBytes(UTF_8))))
                .containsExactly("letter_signature");
        assertThat(codes(read(bytes.replace("\"id\":\"", "\"id\":\"\\u0000").getBytes(UTF_8))))
                .containsExactly("letter_text");
    }

    @Test
    void each_fault_of_the_content_has_its_finding() {
        var more = members();
        more.put("colour", "red");
        var less = members();
        less.remove("to");
        var odd = members();
        odd.put("id", "1");
        odd.put("written", "yesterday");
        var unknown = members();
        unknown.put(
                "content", Map.of("kind", "poem", "dossier", UUID.randomUUID().toString()));
        var empty = members();
        empty.put(
                "content",
                Map.of(
                        "kind",
                        "subject_dossier",
                        "dossier",
                        UUID.randomUUID().toString(),
                        "version",
                        0,
                        "fields",
                        List.of(List.of("a", "1"), List.of("a", "2"))));

        assertThat(codes(more)).containsExactly("letter_unknown_field");
        assertThat(codes(less)).containsExactly("letter_missing_field");
        assertThat(codes(odd)).containsExactly("letter_ill_field", "letter_ill_field");
        assertThat(codes(unknown)).containsExactly("letter_ill_field");
        assertThat(codes(empty)).containsExactly("letter_ill_field", "letter_ill_field");
    }

    @Test
    void what_no_form_and_no_table_holds_has_its_finding() {
        var longText = "x".repeat(Members.LONGEST_TEXT + 1);
        var many =
                Letters.fields(IntStream.range(0, 402).mapToObj(String::valueOf).toArray(String[]::new));

        for (var content : List.of(
                subject(many),
                subject(Letters.fields("k".repeat(101), "1")),
                subject(Letters.fields("a", longText)),
                algorithm(Collections.nCopies(51, Letters.fields("a", "1"))),
                algorithm(List.of(many)),
                step(new FilingEvent.Propose(longText)),
                step(new FilingEvent.Refuse(longText)),
                step(new FilingEvent.Return(Collections.nCopies(201, new ReviewPoint("", "补正")))),
                step(new FilingEvent.Return(List.of(new ReviewPoint("", longText)))),
                step(new FilingEvent.Grant("sample-2026-000001-00")),
                step(new FilingEvent.Grant("网信算备110000000000000000001号")))) {
            assertThat(codes(read(paper(Letters.of(content)).bytes())))
                    .as(ContentForm.kind(content))
                    .containsOnly("letter_ill_field");
        }
        assertThat(codes(read(paper(Letters.of(algorithm(Collections.nCopies(50, Letters.fields("a", "1")))))
                        .bytes())))
                .isEmpty();
    }

    @Test
    void an_order_that_says_nothing_is_none() {
        var order = LetterForm.members(Letters.of(Letters.order(List.of("小云"), Optional.empty())));

        for (var ill : Map.<String, Object>of(
                        "authority", " ",
                        "reason", "",
                        "kinds", List.of(),
                        "services", List.of(""),
                        "other", "",
                        "until", "tomorrow",
                        "number", "x".repeat(201))
                .entrySet()) {
            var content = Members.keyed((Map<?, ?>) Objects.requireNonNull(order.get("content")));
            content.put(ill.getKey(), ill.getValue());
            var members = new HashMap<>(order);
            members.put("content", content);
            assertThat(codes(members)).as(ill.getKey()).containsOnly("letter_ill_field");
        }
        var twice = Members.keyed((Map<?, ?>) Objects.requireNonNull(order.get("content")));
        twice.put("kinds", List.of("service", "service"));
        var members = new HashMap<>(order);
        members.put("content", twice);
        assertThat(codes(members)).containsOnly("letter_ill_field");
    }

    private static LetterContent subject(SequencedMap<String, String> fields) {
        return new LetterContent.SubjectDossier(UUID.randomUUID(), 1, fields);
    }

    private static LetterContent algorithm(List<SequencedMap<String, String>> products) {
        return new LetterContent.AlgorithmDossier(
                UUID.randomUUID(), 1, UUID.randomUUID(), Letters.fields("a", "1"), products);
    }

    private static LetterContent step(FilingEvent event) {
        return Letters.step(event).content();
    }

    @Test
    void only_times_that_every_table_keeps_are_read() {
        for (var odd : List.of("1999-12-31T23:59:59Z", "2101-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z")) {
            var members = members();
            members.put("written", odd);
            assertThat(codes(members)).as(odd).containsExactly("letter_ill_field");
        }
        var last = members();
        last.put("written", "2100-12-31T23:59:59Z");
        assertThat(codes(last)).isEmpty();
    }

    @Test
    void no_document_is_told_of_thousands_of_findings() {
        var members = members();
        IntStream.range(0, 5_000).forEach(i -> members.put("more" + i, "x"));
        members.put("k".repeat(101), "x");

        assertThat(codes(members)).hasSize(50).containsOnly("letter_unknown_field");
    }

    @Test
    void who_claims_to_send_is_seen_before_the_rest() {
        var bytes = paper(Letters.dossier("甲")).bytes();

        assertThat(StrictJson.top(bytes, Paper.LARGEST, "operator")).isEqualTo(new Done<>(Letters.OPERATOR));
        assertThat(StrictJson.top(bytes, Paper.LARGEST, "nobody")).isEqualTo(new Done<>(""));
        assertThat(codes(StrictJson.top("[]".getBytes(UTF_8), Paper.LARGEST, "operator")))
                .containsExactly("letter_unreadable");
        assertThat(codes(StrictJson.top("{\"a\":".getBytes(UTF_8), Paper.LARGEST, "operator")))
                .containsExactly("letter_unreadable");
        assertThat(codes(StrictJson.top("{\"operator\":\"\\u0000\"}".getBytes(UTF_8), Paper.LARGEST, "operator")))
                .containsExactly("letter_text");
        assertThat(codes(StrictJson.top(bytes, 10, "operator"))).containsExactly("letter_too_large");
    }

    @Test
    void who_finds_no_place_is_sent_away() {
        assertThat(new Turnstile(0, Duration.ZERO).pass(() -> 1)).isEmpty();
        var one = new Turnstile(1, Duration.ZERO);
        assertThat(one.pass(() -> one.pass(() -> 1))).contains(Optional.empty());
        assertThatThrownBy(() -> one.pass(() -> {
                    throw new IllegalStateException("the work fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(one.pass(() -> 1)).contains(1);
    }

    @Test
    void a_signature_of_one_type_proves_no_other() {
        var letter = paper(Letters.withdrawal());
        var other = new Paper(PollDesk.POLL, letter.members(), letter.signature());

        assertThat(letter.isSignedBy(KEY.open())).isTrue();
        assertThat(other.isSignedBy(KEY.open())).isFalse();
        assertThat(letter.isSignedBy(new LetterKey(new byte[] {
                            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                            1
                        })
                        .open()))
                .isFalse();
    }

    @Test
    void a_key_of_small_order_is_no_key() {
        assertThat(PublicKey.read(Base64Url.of(new byte[32]))).isEmpty();
        assertThat(PublicKey.read("AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .isEmpty();
        assertThat(PublicKey.read(KEY.open().value())).contains(KEY.open());
        assertThat(CanonicalJson.text(Map.of("k", KEY.open().fingerprint())))
                .matches(".*([0-9a-f]{4} ){15}[0-9a-f]{4}.*");
    }
}
