package fengni.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.notice.Channel.Target;
import fengni.pages.Language;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks: what goes over the wire in each form, what is made of the answer, and where no call may lead. */
class HooksTest {
    private static final long SEED = 20261122;
    private final Post post = new Post();

    @AfterEach
    void stop() {
        post.close();
    }

    @Test
    void our_own_form_is_signed_over_time_and_body_and_repeats_under_one_key() throws GeneralSecurityException {
        var call = reminded(Shape.JSON, "s-1");
        var body = JsonMapper.builder().build().readTree(call.body());
        var signed = call.headers().get("fengni-timestamp") + "." + call.body();

        assertThat(call.headers())
                .containsEntry("fengni-signature", "v1=" + HexFormat.of().formatHex(hmac("s-1", signed)));
        assertThat(call.headers().get("idempotency-key"))
                .isEqualTo(body.get("id").stringValue());
        assertThat(body.get("official").booleanValue()).isFalse();
        assertThat(body.get("kind").stringValue()).isEqualTo("due_reminder");
        assertThat(body.at("/dues/0/subject").stringValue()).isEqualTo("小云助手");
        assertThat(body.at("/dues/0/day").stringValue()).isEqualTo("2026-11-30");
        assertThat(body.at("/dues/0/daysLeft").intValue()).isEqualTo(7);

        post.later(Duration.ofDays(4));
        post.hook.answers(500, "");
        post.round();
        post.hook.answers(200, "");
        post.later(Duration.ofMinutes(2));
        post.round();

        assertThat(post.hook.calls).hasSize(3);
        assertThat(post.hook.calls.get(1).headers().get("idempotency-key"))
                .isEqualTo(post.hook.calls.get(2).headers().get("idempotency-key"));
        assertThat(post.state()).isEqualTo("sent");
    }

    @Test
    void wecom_gets_text_at_its_own_address() {
        var call = reminded(Shape.WECOM, "");

        assertThat(call.uri()).hasToString("/hook?key=k-1");
        assertThat(json(call).get("msgtype").stringValue()).isEqualTo("text");
        assertThat(json(call).at("/text/content").stringValue()).contains("小云助手", "还剩 7 天");
        assertThat(post.state()).isEqualTo("sent");
    }

    @Test
    void dingtalk_gets_time_and_sign_in_the_query() throws GeneralSecurityException {
        var call = reminded(Shape.DINGTALK, "SEC-1");
        var time = String.valueOf(post.clock.instant().toEpochMilli());
        var sign = Base64.getEncoder().encodeToString(hmac("SEC-1", time + "\nSEC-1"));

        assertThat(call.uri().getQuery()).isEqualTo("key=k-1&timestamp=" + time + "&sign=" + sign);
        assertThat(call.uri().getRawQuery()).doesNotContain("+");
        assertThat(json(call).at("/text/content").stringValue()).contains("小云助手");
    }

    @Test
    void feishu_gets_time_and_sign_in_the_body() throws GeneralSecurityException {
        post.hook.answers(200, "{\"code\":0,\"msg\":\"success\"}");
        var call = reminded(Shape.FEISHU, "SEC-2");
        var time = String.valueOf(post.clock.instant().getEpochSecond());

        assertThat(json(call).get("timestamp").stringValue()).isEqualTo(time);
        assertThat(json(call).get("sign").stringValue())
                .isEqualTo(Base64.getEncoder().encodeToString(hmac(time + "\nSEC-2", "")));
        assertThat(json(call).get("msg_type").stringValue()).isEqualTo("text");
        assertThat(json(call).at("/content/text").stringValue()).contains("小云助手");
        assertThat(post.state()).isEqualTo("sent");
    }

    @Test
    void many_dues_fit_into_what_a_chat_takes_and_the_rest_is_counted() {
        for (int i = 0; i < 60; i++) {
            post.dues.add(Post.due("一个名字很长的算法服务，编号 " + i, "/filings/1" + i, Post.DAY));
        }
        var content = json(reminded(Shape.WECOM, "")).at("/text/content").stringValue();

        assertThat(content.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(2_000);
        assertThat(content).containsPattern("另有 5\\d 项");
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"errcode\":93000}', waiting, ANSWERED_NO",
        "200, '<html>', waiting, STRANGE_ANSWER",
        "200, '{}', waiting, STRANGE_ANSWER",
        "302, '', given_up, REDIRECT",
        "404, '', given_up, REFUSED",
        "429, '', waiting, BUSY",
        "503, '', waiting, BUSY"
    })
    void each_answer_is_understood(int status, String body, String state, Trouble trouble) {
        post.hook.answers(status, body);
        reminded(Shape.WECOM, "");

        assertThat(post.state()).isEqualTo(state);
        assertThat(post.messages().getFirst().trouble()).isEqualTo(trouble);
        assertThat(post.hook.calls).hasSize(1);
    }

    @Test
    void no_answer_breaks_its_reader() {
        var random = new Random(SEED);
        var whole = "{\"errcode\":0,\"errmsg\":\"ok\",\"more\":[1,{\"a\":null}]}".toCharArray();
        for (int i = 0; i < 2_000; i++) {
            var broken = whole.clone();
            for (int j = 0; j < 3; j++) {
                broken[random.nextInt(broken.length)] = (char) random.nextInt(0x100);
            }
            assertThat(HookAnswer.read(Shape.FEISHU, 200, new String(broken)))
                    .as("seed %d round %d", SEED, i)
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "192.0.2.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "ff02::1"
            })
    void addresses_of_the_own_network_are_not_public(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "100.128.0.1", "172.32.0.1", "192.1.0.1", "223.255.255.255", "2606:4700::1111"})
    void addresses_of_the_world_are(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "127.1", "[::ffff:127.0.0.1]"})
    void no_spelling_leads_a_call_into_the_house(String host) {
        var port = post.hook.address("/").getPort();
        try (var guarded = new HookClient(false)) {
            var target = new Target(Shape.JSON, URI.create("http://" + host + ":" + port + "/"), "s");
            var test = new Outgoing(UUID.randomUUID(), Outgoing.Kind.TEST, "示例", Language.EN, List.of(), Instant.EPOCH);

            assertThat(guarded.send(Shape.JSON, HookLetter.of(target, test, Instant.EPOCH)))
                    .isInstanceOf(Sent.class)
                    .isNotInstanceOf(Sent.Taken.class);
        }
        assertThat(post.hook.calls).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=a, ''",
        "http://example.cn/x, hook_https",
        "ftp://example.cn/x, hook_https",
        "https://u:p@example.cn/x, address_user",
        "https:///x, address_host",
        "https://example.cn/x#y, address",
        "not an address, address",
        "'', required"
    })
    void what_can_be_seen_in_the_spelling_is_told_at_once(String typed, String code) {
        var faults = HookAddress.faults(typed, false);

        assertThat(faults.stream().map(fault -> fault.code()).findFirst().orElse(""))
                .isEqualTo(code);
    }

    @Test
    void nothing_shows_the_keys_of_an_address() {
        var target = new Target(
                Shape.DINGTALK, URI.create("https://oapi.dingtalk.com/robot/send?access_token=geheim"), "SEC");

        assertThat(target.shown()).isEqualTo("https://oapi.dingtalk.com/…");
        assertThat(Optional.of(target).toString()).doesNotContain("geheim", "SEC");
    }

    private HookStandIn.Call reminded(Shape shape, String secret) {
        post.dues.add(0, Post.due("小云助手", "/filings/3", Post.DAY));
        post.channel(shape, secret);
        post.turn("2026-11-23T08:30:00");
        post.round();
        return post.hook.calls.getFirst();
    }

    private static JsonNode json(HookStandIn.Call call) {
        return JsonMapper.builder().build().readTree(call.body());
    }

    private static byte[] hmac(String key, String message) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    }
}
