package fengni.screen.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.guard.Opinion.Judged;
import fengni.screen.guard.Opinion.Unanswered;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TencentGuardTest {
    private static final String ID = "AKIDexampleid";
    private static final String KEY = "exampleKeyOfNobody";
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(4), Duration.ofSeconds(9), 3, Duration.ofMillis(5));

    /** In the shape of the documentation's example, shortened. */
    private static final String DRUGS = """
            {"Response":{"RequestId":"req-1","BizType":"talk","Label":"Illegal","SubLabel":"Drug","Suggestion":"Block",
             "Keywords":[],"Score":87,"DataId":"","DetailResults":[
              {"Label":"Illegal","SubLabel":"Drug","Suggestion":"Block","Keywords":[],"Score":87,"LibType":0,"Tags":null,
               "HitInfos":[{"Type":"Model","Keyword":"","LibName":"","Positions":[{"Start":0,"End":3}]}]},
              {"Label":"Ad","SubLabel":"","Suggestion":"Review","Keywords":["加我"],"Score":61,"LibType":1},
              {"Label":"Porn","SubLabel":"","Suggestion":null,"Keywords":null,"Score":null},
              {"Label":"Polity","SubLabel":"","Suggestion":"Pass","Keywords":[],"Score":0}],
             "RiskDetails":null,"Extra":"","ContextText":""}}""";

    private static final String CLEAN = """
            {"Response":{"RequestId":"req-2","Label":"Normal","SubLabel":"","Suggestion":"Pass","Score":0,
             "DetailResults":[]}}""";

    @Test
    void the_signature_is_that_of_the_published_example() {
        var payload =
                "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}";
        var masked = new TencentAccount(
                "AKID" + "*".repeat(32), Secret.of("*".repeat(32)), "ap-guangzhou", Optional.empty(), Optional.empty());

        var authorization = new TencentSignature("cvm", "cvm.tencentcloudapi.com", "DescribeInstances")
                .authorization(masked, payload.getBytes(StandardCharsets.UTF_8), Instant.ofEpochSecond(1_551_113_065));

        // the page prints its example with a masked key and was computed with the mask itself
        assertThat(authorization)
                .isEqualTo("TC3-HMAC-SHA256 Credential=AKID" + "*".repeat(32)
                        + "/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host;x-tc-action, "
                        + "Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f");
    }

    @Test
    void a_service_that_checks_signatures_by_other_code_takes_every_question() throws IOException {
        var random = new Random(20261123);
        try (var service = StandIn.answering(checking(KEY, StandIn.json(CLEAN)));
                var guard = guard(service, KEY)) {
            for (int i = 0; i < 20; i++) {
                var text = new StringBuilder("字");
                random.ints(random.nextInt(50), 1, 0x10FFFF).forEach(text::appendCodePoint);
                assertThat(guard.judge(text.toString(), Direction.INPUT)).isInstanceOf(Judged.class);
            }
        }
    }

    @Test
    void a_wrong_key_is_refused_and_not_tried_again() throws IOException {
        try (var service = StandIn.answering(checking(KEY, StandIn.json(CLEAN)));
                var guard = guard(service, "anotherKey")) {
            assertThat(guard.judge("话", Direction.INPUT)).isEqualTo(new Unanswered("cloud", Reason.REFUSED, List.of()));
            assertThat(service.asked()).hasSize(1);
        }
    }

    @Test
    void a_text_is_judged_by_its_labels() throws IOException {
        try (var service = StandIn.answering(StandIn.json(DRUGS));
                var guard = guard(service, KEY)) {
            assertThat(guard.judge("一段话", Direction.OUTPUT))
                    .isEqualTo(new Judged(
                            "cloud",
                            "tms 2020-12-29",
                            List.of("req-1"),
                            Decision.BLOCK,
                            List.of(
                                    new Label("Illegal", "Drug", 0.87, "A.1.h", Decision.BLOCK),
                                    new Label("Ad", "", 0.61, "A.3.e", Decision.REVIEW))));
            var question = service.asked().getFirst();
            assertThat(question.header("X-TC-Action")).isEqualTo("TextModeration");
            assertThat(question.header("X-TC-Version")).isEqualTo("2020-12-29");
            assertThat(question.header("X-TC-Region")).isEqualTo("ap-guangzhou");
            assertThat(question.body()).contains("\"BizType\":\"answers\"").doesNotContain("一段话");
            assertThat(sent(question)).isEqualTo("一段话");
        }
    }

    @Test
    void the_words_on_top_count_where_no_detail_says_as_much() throws IOException {
        var top = CLEAN.replace("\"Normal\"", "\"Terror\"")
                .replace("\"Pass\"", "\"Block\"")
                .replace("0,\n", "99,\n");
        try (var service = StandIn.answering(StandIn.json(top));
                var guard = guard(service, KEY)) {
            assertThat(guard.judge("话", Direction.INPUT)).isInstanceOfSatisfying(Judged.class, judged -> {
                assertThat(judged.decision()).isEqualTo(Decision.BLOCK);
                assertThat(judged.labels()).containsExactly(new Label("Terror", "", 0.99, "A.1.d", Decision.BLOCK));
            });
        }
    }

    @Test
    void errors_that_pass_are_asked_again_and_others_are_told() throws IOException {
        try (var service = StandIn.answering(StandIn.json(CLEAN))
                        .then(error("RequestLimitExceeded"))
                        .then(error("InternalError.ErrTextTimeOut"))
                        .then(StandIn.json(CLEAN))
                        .then(error("UnauthorizedOperation.Unauthorized"))
                        .then(error("InvalidParameterValue.ErrTextContentLen"))
                        .then(StandIn.json("{\"Response\":{\"Error\":{}}}"));
                var guard = guard(service, KEY)) {
            assertThat(guard.judge("话", Direction.INPUT)).isInstanceOf(Judged.class);
            assertThat(reason(guard)).isEqualTo(Reason.REFUSED);
            assertThat(reason(guard)).isEqualTo(Reason.REFUSED);
            assertThat(reason(guard)).isEqualTo(Reason.MALFORMED);
        }
    }

    @Test
    void answers_that_are_none_never_pass_a_text() throws IOException {
        var answers = List.of(
                "{}",
                "{\"Response\":null}",
                "{\"Response\":{}}",
                "{\"Response\":{\"Suggestion\":null}}",
                "{\"Response\":{\"Suggestion\":\"Perhaps\"}}",
                "{\"Response\":{\"Suggestion\":\"Pass\",\"Score\":1000}}",
                "{\"Response\":{\"Suggestion\":\"Pass\",\"DetailResults\":[{\"Suggestion\":\"Nein\"}]}}",
                "{\"Response\":{\"Suggestion\":\"Pass\",\"DetailResults\":[{\"Score\":\"high\"}]}}");
        try (var service = StandIn.answering(StandIn.json(CLEAN))) {
            answers.forEach(answer -> service.then(StandIn.json(answer)));
            try (var guard = guard(service, KEY)) {
                for (String answer : answers) {
                    assertThat(reason(guard)).as(answer).isEqualTo(Reason.MALFORMED);
                }
            }
        }
    }

    @Test
    void a_long_text_is_cut_within_the_documented_limit() throws IOException {
        var text = "😀".repeat(9_990) + "一二三四五六七八九十" + "尾".repeat(9_000);
        try (var service = StandIn.answering(StandIn.json(CLEAN));
                var guard = guard(service, KEY)) {
            assertThat(guard.judge(text, Direction.INPUT)).isInstanceOf(Judged.class);

            var pieces = service.asked().stream().map(TencentGuardTest::sent).toList();
            assertThat(pieces).hasSize(2).allSatisfy(piece -> {
                assertThat(piece.codePointCount(0, piece.length())).isLessThanOrEqualTo(10_000);
                assertThat(text).contains(piece);
            });
            assertThat(pieces.get(1)).startsWith("😀".repeat(190) + "一二三四五六七八九十尾");
        }
    }

    @Test
    void every_word_shorter_than_the_overlap_is_whole_in_some_piece() {
        var random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 4)
                    .forEach(kind -> text.appendCodePoint(kind == 0 ? 0x1F600 : 'a' + kind));
            int longest = 3 + random.nextInt(10);
            int overlap = random.nextInt(longest);
            var pieces = Pieces.of(text.toString(), longest, overlap);

            assertThat(pieces)
                    .allSatisfy(piece ->
                            assertThat(piece.codePointCount(0, piece.length())).isLessThanOrEqualTo(longest));
            int characters = text.codePointCount(0, text.length());
            for (int from = 0; from + overlap <= characters; from++) {
                int start = text.offsetByCodePoints(0, from);
                var word = text.substring(start, text.offsetByCodePoints(start, overlap));
                assertThat(pieces).as(word).anyMatch(piece -> piece.contains(word));
            }
            assertThat(Pieces.tooMany(text.toString(), longest, overlap, pieces.size()))
                    .isFalse();
            assertThat(pieces.size() > 1 && !Pieces.tooMany(text.toString(), longest, overlap, pieces.size() - 1))
                    .isFalse();
        }
    }

    @Test
    void a_table_with_faults_names_them_all() {
        assertThatThrownBy(
                        () -> LabelTable.of("Porn,,A.1.f,perhaps,-,-,x\nAd,,A.3.e,-,2,-,x\nshort\nAbuse,,A,-,-,0.5,x"))
                .hasMessageContainingAll("line 1", "'perhaps'", "line 2", "'2'", "line 3", "1 cells");
        assertThatThrownBy(() -> LabelTable.of("Porn,,A,-,-,-,x\nPORN,,B,-,-,-,y"))
                .hasMessageContainingAll("two rows", "label *");
    }

    private static StandIn.Turn error(String code) {
        return StandIn.json(
                "{\"Response\":{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"x\"},\"RequestId\":\"r\"}}");
    }

    private static Reason reason(Guard guard) {
        var opinion = guard.judge("话", Direction.INPUT);
        assertThat(opinion).isInstanceOf(Unanswered.class);
        return ((Unanswered) opinion).reason();
    }

    private static String sent(StandIn.Question question) {
        var content = Pattern.compile("\"Content\":\"([^\"]*)\"").matcher(question.body());
        assertThat(content.find()).isTrue();
        return new String(Base64.getDecoder().decode(content.group(1)), StandardCharsets.UTF_8);
    }

    private static RemoteGuard guard(StandIn service, String key) {
        var account =
                new TencentAccount(ID, Secret.of(key), "ap-guangzhou", Optional.of("prompts"), Optional.of("answers"));
        var dialect = new TencentText(Endpoint.within(service.address("/")), account, LabelTable.tencent());
        return new RemoteGuard("cloud", dialect, SHORT, Bounds.USUAL, Clock.systemUTC());
    }

    /** Signs again from the headers that came, by code that shares nothing with the guard's: HMAC by its definition. */
    private static StandIn.Turn checking(String key, StandIn.Turn otherwise) {
        return (exchange, question) -> {
            var stamp = question.header("X-TC-Timestamp");
            var day = DateTimeFormatter.ISO_LOCAL_DATE.format(
                    Instant.ofEpochSecond(Long.parseLong(stamp)).atOffset(ZoneOffset.UTC));
            var signed = new ArrayList<String>(List.of("POST", question.path(), ""));
            for (String name : List.of("content-type", "host", "x-tc-action")) {
                var value = question.header(name);
                signed.add(name + ":" + (name.equals("x-tc-action") ? value.toLowerCase(Locale.ROOT) : value));
            }
            signed.add("");
            signed.add("content-type;host;x-tc-action");
            signed.add(hex(hash(question.body().getBytes(StandardCharsets.UTF_8))));
            var scope = day + "/tms/tc3_request";
            var message = "TC3-HMAC-SHA256\n" + stamp + "\n" + scope + "\n"
                    + hex(hash(String.join("\n", signed).getBytes(StandardCharsets.UTF_8)));
            var secret = ("TC3" + key).getBytes(StandardCharsets.UTF_8);
            for (String step : List.of(day, "tms", "tc3_request", message)) {
                secret = keyed(secret, step.getBytes(StandardCharsets.UTF_8));
            }
            boolean right = question.header("Authorization")
                    .equals("TC3-HMAC-SHA256 Credential=" + ID + "/" + scope
                            + ", SignedHeaders=content-type;host;x-tc-action, Signature=" + hex(secret));
            (right ? otherwise : error("AuthFailure.SignatureFailure")).answer(exchange, question);
        };
    }

    private static byte[] keyed(byte[] key, byte[] message) {
        var inner = new byte[64 + message.length];
        var outer = new byte[64 + 32];
        var short64 = key.length > 64 ? hash(key) : key;
        for (int i = 0; i < 64; i++) {
            int unit = i < short64.length ? short64[i] : 0;
            inner[i] = (byte) (unit ^ 0x36);
            outer[i] = (byte) (unit ^ 0x5C);
        }
        System.arraycopy(message, 0, inner, 64, message.length);
        System.arraycopy(hash(inner), 0, outer, 64, 32);
        return hash(outer);
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String hex(byte[] bytes) {
        return String.format("%064x", new BigInteger(1, bytes));
    }
}
