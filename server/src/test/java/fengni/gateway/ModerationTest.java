package fengni.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.evidence.RecordType;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The route of moderation clients, by raw wire. */
class ModerationTest {
    private final RawUpstream upstream = new RawUpstream();
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(upstream.base());
    }

    @AfterEach
    void stop() {
        rig.close();
        upstream.close();
    }

    private RawClient.Reply moderate(String key, String body) {
        try (var client = rig.client()) {
            return client.send(RawClient.post("/v1/moderations", key, "", body)).reply();
        }
    }

    private RawClient.Reply moderate(String body) {
        return moderate(Rig.KEY, body);
    }

    @Test
    void each_text_has_its_own_result_in_its_order() {
        var reply = moderate("{\"model\":\"omni-moderation-latest\",\"input\":[\"你好\",\"来" + Rig.FORBIDDEN + "\",\""
                + Rig.REVIEWED + "\"]}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().path("id").asString("")).startsWith("modr-");
        assertThat(reply.json().path("model").asString("")).isEqualTo("fengni-v1");
        assertThat(reply.json()
                        .path("results")
                        .valueStream()
                        .map(each -> each.path("flagged").asBoolean(false)))
                .containsExactly(false, true, true);
        assertThat(reply.json().path("results").get(0).path("categories").size())
                .isEqualTo(13);
        assertThat(upstream.bodies()).isEmpty();
    }

    @Test
    void the_question_is_on_record_with_what_was_found_and_without_its_text() {
        var reply = moderate("{\"input\":\"来" + Rig.FORBIDDEN + "\"}");

        var record = rig.records.named(reply.receipt());
        assertThat(record.type()).isEqualTo(RecordType.REQUEST);
        assertThat(record.outcome()).isEqualTo("moderated");
        assertThat(record.service()).isEqualTo(Rig.SERVICE.value());
        assertThat(record.riskClass()).isPresent();
        assertThat(record.what()).containsOnlyKeys("request_sha256", "request_bytes");
        assertThat(record.decision()).containsEntry("flagged", 1L).containsEntry("context", "prompt");
        assertThat(record.decision().get("input")).asString().contains("entry=f1", "version=v1");
        assertThat(record.toString()).doesNotContain(Rig.FORBIDDEN);
    }

    @Test
    void no_record_no_answer() {
        rig.records.failOn(RecordType.REQUEST);

        var reply = moderate("{\"input\":\"你好\"}");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("record_unavailable");
    }

    @Test
    void parts_of_text_are_one_text() {
        var reply = moderate("{\"input\":[{\"type\":\"text\",\"text\":\"来\"},{\"type\":\"text\",\"text\":\""
                + Rig.FORBIDDEN + "\"}]}");

        assertThat(reply.json().path("results").size()).isEqualTo(1);
        assertThat(reply.json().path("results").get(0).path("flagged").asBoolean(false))
                .isTrue();
    }

    @Test
    void a_picture_is_refused_and_not_passed_unseen() {
        var reply = moderate("{\"input\":[{\"type\":\"text\",\"text\":\"x\"},"
                + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://example.cn/a.png\"}}]}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("content_unsupported");
        assertThat(reply.json().path("error").path("type").asString("")).isEqualTo("invalid_request_error");
        assertThat(rig.records.named(reply.receipt()).outcome()).isEqualTo("refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"input\":1}", "{\"input\":\"a\",\"input\":\"b\"}", "{\"input\":\"a\"}x"})
    void what_cannot_be_read_is_refused_in_the_shape_of_errors(String body) {
        var reply = moderate(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid_request");
        assertThat(reply.json().path("error").path("message").asString("")).contains("请求格式有误");
    }

    @Test
    void a_question_whose_answer_would_be_endless_is_refused() {
        var reply = moderate("{\"input\":[" + String.join(",", Collections.nCopies(100_000, "\"\"")) + "]}");

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void the_model_names_the_context_whose_rules_count() {
        assertThat(moderate("{\"model\":\"fengni-answer\",\"input\":\"" + Rig.FORBIDDEN + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(rig.records.last().decision()).containsEntry("context", "answer");
        moderate("{\"model\":\"fengni-group-message\",\"input\":\"x\"}");
        assertThat(rig.records.last().decision()).containsEntry("context", "group_message");

        var unknown = moderate("{\"model\":\"fengni-anything\",\"input\":\"x\"}");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("model_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sk-of-nobody"})
    void a_stranger_is_told_nothing(String key) {
        var reply = moderate(key, "{\"input\":\"" + Rig.FORBIDDEN + "\"}");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo("invalid_api_key");
        assertThat(reply.body()).doesNotContain("flagged");
    }

    @Test
    void no_guard_is_asked() {
        try (var guard = new GuardStandIn();
                var guarded = new Rig(
                        upstream.base(), GatewaySettings.on("127.0.0.1", 0).with(guard.guarding()));
                var client = guarded.client()) {
            var reply = client.send(RawClient.post("/v1/moderations", Rig.KEY, "", "{\"input\":\"你好\"}"))
                    .reply();

            assertThat(reply.status()).isEqualTo(200);
            assertThat(guard.shown()).isEmpty();
        }
    }
}
